import { scoreAbstention } from './abstention-scores.ts';
import { scoreAnswer } from './answer-scores.ts';
import { scoreCitations } from './citation-scores.ts';
import type { JudgedAnswer, Shares } from './judged-answer.ts';
import { scoreRetrieval } from './retrieval-scores.ts';

/** Everything that one question contributes, latency apart. */
export function scoreAll(judged: JudgedAnswer): Shares {
  return {
    ...scoreRetrieval(judged),
    ...scoreAnswer(judged),
    ...scoreCitations(judged),
    ...scoreAbstention(judged),
  };
}
