import type { Turn } from '../conversation/turn.ts';
import type { AnalysedQuery } from '../query/analysed-query.ts';
import type { RankedPassage } from '../retrieval/retriever.ts';
import type { TokenCounts } from './read-model-text.ts';

/** A sentence that an answerer proposes: it is shown only after verification. Offsets are into the documents. */
export interface ProposedSentence {
  text: string;
  block: 'paragraph' | 'list-item';
  shortAnswer?: { start: number; end: number };
  /** What the sentence refers back to, as it stands in the passage, in its title or in its headings. */
  context?: string;
  /** Shared with the sentences that it contradicts. */
  conflict?: number;
  /** The spans that the sentence rests on. */
  sources: { passageId: number; start: number; end: number }[];
}

export interface AnswerRequest {
  question: string;
  /** The question's parts, in the numbering of `ReadWindow.part`. */
  parts: readonly AnalysedQuery[];
  /** Whether several items are asked for, so that a longer answer is right. */
  wantsList: boolean;
  history: readonly Turn[];
  passages: readonly RankedPassage[];
  signal: AbortSignal;
  /** Told what the model read and wrote, where its endpoint counts. */
  onTokens?: (tokens: TokenCounts) => void;
}

/** Proposes the sentences of an answer, one after another; none where the passages do not answer. */
export interface Answerer {
  readonly mode: 'extractive' | 'model';
  answer(request: AnswerRequest): AsyncIterable<ProposedSentence>;
}
