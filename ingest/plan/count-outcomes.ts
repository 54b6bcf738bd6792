import type { FileOutcome } from './file-outcome.ts';

export interface OutcomeCounts {
  added: number;
  changed: number;
  moved: number;
  unchanged: number;
  removed: number;
  failed: { path: string; reason: string }[];
}

export interface OutcomeCounter {
  add(outcome: FileOutcome): void;
  /** Whether at least one file is in, or is in already. */
  isAnythingTakenIn(): boolean;
  /** Files that are dealt with. */
  files(): number;
  counts(): OutcomeCounts;
}

/** @param failed files that were given up before, such as those of an unknown type */
export function countOutcomes(failed: OutcomeCounts['failed']): OutcomeCounter {
  const counts: OutcomeCounts = { added: 0, changed: 0, moved: 0, unchanged: 0, removed: 0, failed: [...failed] };
  const takenIn = (): number => counts.added + counts.changed + counts.moved + counts.unchanged;
  let files = 0;
  return {
    add({ kind, uri, reason, remove }) {
      if (kind !== 'removed') files += 1;
      if (kind === 'failed') {
        counts.failed.push({ path: uri, reason: reason ?? '' });
        // its stored text is of another content: it is no longer what the document says
        if (remove !== undefined) counts.removed += 1;
      } else counts[kind] += 1;
    },
    isAnythingTakenIn: () => takenIn() > 0,
    files: () => files,
    // where nothing could be taken in nothing is given up either
    counts: () => (files > 0 && takenIn() === 0 ? { ...counts, removed: 0 } : counts),
  };
}
