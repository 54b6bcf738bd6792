import type { LocalModels, Reading } from '../../models/local-models.ts';

/** Reads windows against a question, best first, for as many as the time allows. */
export type Reader = (question: string, windows: readonly string[]) => Promise<Reading[]>;

/** Ten times what the windows of one question take on an idle machine: only a machine that is overrun reads fewer. */
export const READING_BUDGET_MILLISECONDS = 1_500;

export interface ReaderOptions {
  /** Time for the windows of one question, the wait for the worker included. */
  budgetMilliseconds: number;
  /** Windows read of one question at most. @default all that are given */
  depth?: number;
}

export function createReader(
  models: Pick<LocalModels, 'read'>,
  { budgetMilliseconds, depth = Number.POSITIVE_INFINITY }: ReaderOptions,
): Reader {
  return async (question, given) => {
    const windows = given.slice(0, depth);
    if (windows.length === 0) return [];
    return models.read({ question, windows, deadline: Date.now() + budgetMilliseconds });
  };
}
