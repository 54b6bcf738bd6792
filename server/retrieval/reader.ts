import type { LocalModels, Reading } from '../../models/local-models.ts';

/** Reads windows against a question, best first, for as many as the time allows. */
export type Reader = (question: string, windows: readonly string[]) => Promise<Reading[]>;

/** Ten times what the windows of one question take on an idle machine: only a machine that is overrun reads fewer. */
export const READING_BUDGET_MILLISECONDS = 1_500;

/** @param budgetMilliseconds time for the windows of one question, the wait for the worker included */
export function createReader(models: Pick<LocalModels, 'read'>, budgetMilliseconds: number): Reader {
  return (question, windows) => models.read({ question, windows, deadline: Date.now() + budgetMilliseconds });
}
