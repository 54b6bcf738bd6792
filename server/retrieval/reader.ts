import type { LocalModels, Reading, ReadTask } from '../../models/local-models.ts';

/** Windows to read against a question, best first. */
export interface ReadingRequest {
  question: string;
  windows: readonly string[];
  /** When the question was taken up, milliseconds since the epoch: its time runs from there, whatever it was spent on. */
  takenUp: number;
  /** Share of the time that may be used up by the end of this reading, above 0, at most 1. */
  shareOfTime: number;
  /** Whether the rest need not be read; asked after each window. Default: never. */
  isEnough?: ReadTask['isEnough'];
}

/** Reads as many of the first windows as the time allows, and one at least. */
export type Reader = (request: ReadingRequest) => Promise<Reading[]>;

/**
 * From the moment a question is taken up. An idle machine reads ten windows in 0.2 s, and one without instructions for int8 products nine
 * in this time, with as many right answers: only one that is slower, or that several ask at once, reads much less. With 600 ms, and all ten
 * read, that machine answers in 606 ms instead of 493 (median) and refuses 29% instead of 20% of eight questions a second (`eval/LOAD.md`).
 */
export const READING_BUDGET_MILLISECONDS = 450;

export interface ReaderOptions {
  budgetMilliseconds: number;
  /** Windows read of one question at most. @default all that are given */
  depth?: number;
}

export function createReader(
  models: Pick<LocalModels, 'read'>,
  { budgetMilliseconds, depth = Number.POSITIVE_INFINITY }: ReaderOptions,
): Reader {
  return async ({ question, windows, takenUp, shareOfTime, isEnough }) =>
    models.read({
      question,
      windows: windows.slice(0, depth),
      deadline: takenUp + budgetMilliseconds * shareOfTime,
      ...(isEnough && { isEnough }),
    });
}
