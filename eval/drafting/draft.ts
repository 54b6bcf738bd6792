/** Kinds that are drafted: each asks for something that can be checked against one sentence. */
export const DRAFT_KINDS = ['number', 'when-where', 'who', 'explain'] as const;

export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Marks a question that nobody has edited yet. */
export const DRAFT_TAG = 'draft';

/** A question of a dataset before it is given its id: an answerable one that rests on one quote. */
export interface Draft {
  kind: DraftKind;
  /** BCP 47. */
  lang: string;
  question: string;
  answers: string[];
  /** Empty where no short string tells a right answer from a wrong one. */
  mustContain: string[];
  /** `quote` is equal to a slice of the document's canonical text. */
  evidence: { doc: string; quote: string };
}
