import type { Expansion } from '../../ingest/index/passage-index.ts';
import type { Visibility } from '../../ingest/types.ts';

/** One part of a question, understood as far as words go. */
export interface AnalysedQuery {
  /** With typing errors corrected: what is looked for and read. */
  text: string;
  /** Other ways to say what the question names, which are looked for as well. */
  expansions: readonly Expansion[];
}

export interface QueryRequest {
  question: string;
  visibility: Visibility;
  /** Whether nothing but the text is wanted, and no other ways to say it. Default: false. */
  textOnly?: boolean;
}

/** Understands one part of a question with what the documents tell that the caller may see. */
export type QueryAnalyser = (request: QueryRequest) => Promise<AnalysedQuery>;
