import type { DocumentChange, PassageIndexWriter } from '../index/passage-index.ts';
import type { FileOutcome } from './file-outcome.ts';

/** Keeps memory flat: so many texts are held at once, and committed together. */
const CHARACTERS_A_COMMIT = 2_000_000;
/** The same where little more than its name is held of a document. */
const DOCUMENTS_A_COMMIT = 5_000;

/** What waits to be committed together. */
export interface ChangeBatch {
  add(outcome: FileOutcome): void;
  isFull(): boolean;
  commit(): Promise<void>;
}

export function createChangeBatch(
  writer: Pick<PassageIndexWriter, 'commitDocuments' | 'restamp'>,
  onCommit: () => void,
): ChangeBatch {
  let change = emptyChange();
  let stamps: { id: string; stamp: string }[] = [];
  let characters = 0;
  const size = (): number => change.put.length + change.revise.length + change.remove.length;
  return {
    add({ put, revise, remove, restamp }) {
      if (put) change.put.push(put);
      if (revise) change.revise.push(revise);
      if (remove !== undefined) change.remove.push(remove);
      if (restamp) stamps.push(restamp);
      characters += put?.document.text.length ?? 0;
    },
    isFull: () => characters > CHARACTERS_A_COMMIT || size() + stamps.length > DOCUMENTS_A_COMMIT,
    async commit() {
      const [due, dueStamps, isDue] = [change, stamps, size() > 0];
      change = emptyChange();
      stamps = [];
      characters = 0;
      if (isDue) await writer.commitDocuments(due);
      if (dueStamps.length > 0) await writer.restamp(dueStamps);
      if (isDue) onCommit();
    },
  };
}

function emptyChange(): Required<DocumentChange> {
  return { put: [], revise: [], remove: [] };
}
