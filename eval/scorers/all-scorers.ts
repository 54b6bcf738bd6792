import { abstentionF1 } from './abstention-f1.ts';
import { abstentionPrecision } from './abstention-precision.ts';
import { abstentionRecall } from './abstention-recall.ts';
import { answerAccuracy } from './answer-accuracy.ts';
import { answerVerbatim } from './answer-verbatim.ts';
import { answerWords } from './answer-words.ts';
import { brier } from './brier.ts';
import { citationExact } from './citation-exact.ts';
import { citationPrecision } from './citation-precision.ts';
import { citationRecall } from './citation-recall.ts';
import { citationTitle } from './citation-title.ts';
import { discountedGain } from './discounted-gain.ts';
import { falseAnswers } from './false-answers.ts';
import { falseRefusals } from './false-refusals.ts';
import { hitAt1, hitAt5, hitAt10 } from './hit-at-k.ts';
import type { JudgedAnswer, Shares } from './judged-answer.ts';
import { answerPartCoverage } from './part-coverage.ts';
import { recallAt5 } from './recall-at-5.ts';
import { reciprocalRank } from './reciprocal-rank.ts';
import { relativeLatency } from './relative-latency.ts';
import type { Scorer } from './scorer.ts';
import { answerTokenF1 } from './token-f1.ts';
import { completionTokens, promptTokens } from './tokens-used.ts';

/** Every score that is a quotient of sums over the questions, in the order in which it is shown. */
export const SCORERS: readonly Scorer[] = [
  hitAt1,
  hitAt5,
  hitAt10,
  recallAt5,
  reciprocalRank,
  discountedGain,
  answerAccuracy,
  answerPartCoverage,
  answerTokenF1,
  answerVerbatim,
  answerWords,
  citationPrecision,
  citationRecall,
  citationExact,
  citationTitle,
  abstentionPrecision,
  abstentionRecall,
  abstentionF1,
  falseRefusals,
  falseAnswers,
  brier,
  promptTokens,
  completionTokens,
  relativeLatency,
];

/** Everything that one question contributes. */
export function scoreAll(judged: JudgedAnswer): Shares {
  const shares: Shares = {};
  for (const scorer of SCORERS) {
    const share = scorer.share(judged);
    if (share) shares[scorer.name] = share;
  }
  return shares;
}
