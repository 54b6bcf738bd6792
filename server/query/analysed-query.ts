import type { Fact } from '../../ingest/facts/fact.ts';
import type { Correction, Expansion } from '../../ingest/index/passage-index.ts';
import type { Visibility } from '../../ingest/types.ts';
import type { AnswerType } from './answer-type.ts';

/** One part of a question, understood as far as words go. */
export interface AnalysedQuery {
  /** As it was asked. */
  question: string;
  /** With typing errors corrected: what is looked for and read. */
  text: string;
  corrections: readonly Correction[];
  /** Other ways to say what the question names, which are looked for as well. */
  expansions: readonly Expansion[];
  answerType: AnswerType;
  /** Standard numbers, dates and numbers that the question names, as verification reads them. */
  facts: readonly Fact[];
}

export interface QueryRequest {
  question: string;
  wantsList: boolean;
  visibility: Visibility;
}

/** Understands one part of a question with what the documents tell that the caller may see. */
export type QueryAnalyser = (request: QueryRequest) => Promise<AnalysedQuery>;
