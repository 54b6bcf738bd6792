import type { DocumentFilter, StoredPassage } from '../../ingest/index/passage-index.ts';
import type { BrokenSpan, Span, Visibility } from '../../ingest/types.ts';
import type { AnalysedQuery } from '../query/analysed-query.ts';

/** A span of a passage that the reader takes for the answer. Offsets are into the document. */
export interface AnswerSpan extends Span {
  /** Start and end logit together, less those of "no answer": above 0 the reader prefers the span. */
  score: number;
}

/** A window of a passage that the reader has read. Offsets are into the document. */
export interface ReadWindow extends BrokenSpan {
  /** Which part of the question it was read for, from 0. */
  part: number;
  /** Score of its passage for that part. */
  passageScore: number;
  /** The reader's logit that the window answers that part. */
  relevance: number;
  /** The best spans that do not overlap, best first; may be empty. */
  answerSpans: AnswerSpan[];
}

/** A passage that says nothing that a better one does not say in the same words. */
export interface PassageCopy {
  passage: StoredPassage;
  /** Its sentences, each with the offset at which the same one begins in the passage that stayed. */
  places: readonly { of: number; sentence: BrokenSpan }[];
}

export interface RankedPassage {
  passage: StoredPassage;
  /** What the order follows; comparable within one question only. */
  score: number;
  /** What the score and the answerability are made of, by name. `nearness` is absent while no window has its vector. */
  features: Record<string, number>;
  /** Empty where the reader did not get to the passage. */
  readWindows: ReadWindow[];
  /** Where the same stands as well; absent where it stands nowhere else. */
  copies?: readonly PassageCopy[];
}

export interface Retrieval {
  passages: RankedPassage[];
  /** Calibrated probability, 0 to 1, that the best passages answer the question. */
  answerability: number;
  /** The parts that nothing answers, from 0, of a question of several. */
  unanswered: readonly number[];
  indexGeneration: number;
  /** Whether part of the collection cannot be found by meaning yet. */
  vectorsIncomplete: boolean;
  /** Over all parts: fewer where the first settle what comes first, several questions wait for the reader, or the machine is slow. */
  windowsRead: number;
}

export interface RetrievalRequest {
  /** Parts of a question that stands for itself, each looked for by itself: one where it asks for one thing. */
  parts: readonly AnalysedQuery[];
  /** Whether several items are asked for: what stands beside the best passage then counts for more. */
  wantsList: boolean;
  /** Words from earlier turns that help to find passages, and are not part of what is asked; may be empty. */
  context: string;
  visibility: Visibility;
  /** Which documents are asked. Default: all that may be seen. */
  filter?: DocumentFilter | undefined;
  /** Once aborted, no further stage is begun and `retrieve` throws its reason. */
  signal: AbortSignal;
  /** Called as each stage ends, with its name. */
  onStage?: (stage: 'encoded' | 'searched' | 'read') => void;
}

export interface Retriever {
  retrieve(request: RetrievalRequest): Promise<Retrieval>;
}
