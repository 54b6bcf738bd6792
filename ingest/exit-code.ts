import type { OutcomeCounts } from './plan/count-outcomes.ts';

/**
 * 0: everything is in. 1: the rest is in, but some files could not be read. 2: nothing was done. 3: another process is writing. Of
 * `--verify`: 0 the index is whole, 1 it is now, 2 it is not.
 */
export type ExitCode = 0 | 1 | 2 | 3;

export function exitCodeOf({ added, changed, moved, unchanged, removed, failed }: OutcomeCounts): ExitCode {
  if (failed.length === 0) return 0;
  return added + changed + moved + unchanged + removed > 0 ? 1 : 2;
}
