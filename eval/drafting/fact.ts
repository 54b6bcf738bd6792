import type { Span } from '../../ingest/types.ts';

/** Something in a sentence that can be asked for; offsets into the sentence. */
export interface Fact extends Span {
  kind: 'date' | 'standard' | 'number' | 'name';
  /** Ways to write it; the first is as it stands in the sentence. */
  answers: string[];
}
