import type { DocumentChange, DocumentRevision } from '../index/passage-index.ts';

/**
 * What becomes of one file, and what has to be written for it. `moved`: the same content under another path. `removed`: the file is gone.
 * `failed`: it cannot be taken in.
 */
export interface FileOutcome {
  kind: 'added' | 'changed' | 'moved' | 'unchanged' | 'removed' | 'failed';
  /** Path below the documents folder. */
  uri: string;
  /** Where a moved document was before. */
  from?: string;
  /** Why a file failed, in a sentence. */
  reason?: string;
  put?: DocumentChange['put'][number];
  revise?: DocumentRevision;
  /** Id of a stored document that no longer holds. */
  remove?: string;
  restamp?: { id: string; stamp: string };
}
