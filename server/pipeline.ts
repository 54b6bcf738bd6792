import type { Visibility } from '../ingest/types.ts';
import type { Turn } from './conversation/turn.ts';
import type { AnswerMode, AnswerSentence, AnswerStatus, ClosestPassage, Notice, Timings } from './protocol.ts';
import type { RankedPassage } from './retrieval/retriever.ts';

export interface PipelineQuestion {
  question: string;
  history: readonly Turn[];
  visibility: Visibility;
  signal: AbortSignal;
}

export type PipelineEvent =
  | { type: 'start'; standaloneQuestion?: string }
  | { type: 'sentence'; sentence: AnswerSentence }
  | { type: 'end'; outcome: AnswerOutcome };

export interface AnswerOutcome {
  status: AnswerStatus;
  mode: AnswerMode;
  notice?: Notice;
  withheld: number;
  closest: ClosestPassage[];
  timings: Timings;
  indexGeneration: number;
  /** Every retrieved passage, best first: for the evaluation, never sent to a page. */
  retrieved: RankedPassage[];
  answerability: number;
}

/** Answers questions: always one `start`, then the verified sentences, then one `end`. */
export interface Pipeline {
  answer(question: PipelineQuestion): AsyncIterable<PipelineEvent>;
}
