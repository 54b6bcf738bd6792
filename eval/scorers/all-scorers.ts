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
import type { JudgedAnswer, Share, Shares } from './judged-answer.ts';
import { answerPartCoverage } from './part-coverage.ts';
import type { JudgedRanking, RankingScorer } from './ranking-scorer.ts';
import { recallAt5 } from './recall-at-5.ts';
import { reciprocalRank } from './reciprocal-rank.ts';
import { relativeLatency } from './relative-latency.ts';
import type { Scorer } from './scorer.ts';
import { answerTokenF1 } from './token-f1.ts';
import { completionTokens, promptTokens } from './tokens-used.ts';

const RANKING_SCORERS: readonly RankingScorer[] = [hitAt1, hitAt5, hitAt10, recallAt5, reciprocalRank, discountedGain];

/** Every score that is a quotient of sums over the questions, in the order in which it is shown. */
export const SCORERS: readonly Scorer[] = [
  ...RANKING_SCORERS,
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
  return collect(SCORERS, (scorer) => scorer.share(judged));
}

/** What a ranking contributes, whoever made it. */
export function scoreRanking(ranking: JudgedRanking): Shares {
  return collect(RANKING_SCORERS, (scorer) => scorer.shareOfRanking(ranking));
}

function collect<Each extends Scorer>(scorers: readonly Each[], shareOf: (scorer: Each) => Share | undefined): Shares {
  const shares: Shares = {};
  for (const scorer of scorers) {
    const share = shareOf(scorer);
    if (share) shares[scorer.name] = share;
  }
  return shares;
}
