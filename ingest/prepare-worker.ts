import { DocumentLoadError } from './errors.ts';
import { type PreparationTask, type PreparedDocument, prepareDocument } from './prepare-document.ts';

export type PreparationResult = PreparedDocument | { reason: string };

/** Runs in a thread of its own. A class of error does not survive the way out of it: the reason is sent instead. */
export default async function prepare(task: PreparationTask): Promise<PreparationResult> {
  try {
    return await prepareDocument(task);
  } catch (error) {
    if (error instanceof DocumentLoadError) return { reason: error.message };
    throw error;
  }
}
