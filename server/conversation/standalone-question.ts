import type { Turn } from './turn.ts';

/** A question that stands for itself. */
export interface StandaloneQuestion {
  /** What is read against the passages, and shown as what was understood. */
  text: string;
  /** What is looked for one after another: the question itself, or its parts where it asks for several things. */
  parts: readonly string[];
  /** Whether it asks for several items, which may go on from one passage into the next. */
  wantsList: boolean;
  /** Words from earlier turns that help to find the passages; empty where the question needed no help. */
  context: string;
  /**
   * What may be meant too, where a short question names nothing: the same about what was asked before. Both are asked, and what the
   * documents answer more surely is answered.
   */
  otherwise?: StandaloneQuestion;
}

/** Makes a follow-up stand for itself with the turns before it. */
export type QuestionRewriter = (question: string, history: readonly Turn[]) => StandaloneQuestion;
