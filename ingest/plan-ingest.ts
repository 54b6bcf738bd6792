import { openDocumentPreparer } from './document-preparer.ts';
import { LOCAL_EMBEDDER } from './embeddings/local-embedder.ts';
import { indexSettings } from './index/index-settings.ts';
import { openLocalSources } from './index/local/local-sources.ts';
import { countOutcomes, type OutcomeCounts } from './plan/count-outcomes.ts';
import { examineFiles } from './plan/examine-files.ts';
import type { FileOutcome } from './plan/file-outcome.ts';
import { findCollection } from './plan/find-collection.ts';
import { type Audience, DEFAULT_AUDIENCE } from './types.ts';

export interface PlanOptions {
  documents: string;
  indexFolder: string;
  defaultAudience?: Audience;
  prune: boolean;
  /** Told of each file that an ingest would do something about. */
  onOutcome: (outcome: FileOutcome) => void;
}

/**
 * Does all that an ingest does up to writing: files that changed are read and cut, so that what fails is known.
 * @throws what `runIngest` throws
 */
export async function planIngest(options: PlanOptions): Promise<OutcomeCounts> {
  const { documents, indexFolder, defaultAudience = DEFAULT_AUDIENCE, prune, onOutcome } = options;
  const findSources = await findCollection(documents, defaultAudience);
  const stored = openLocalSources(indexFolder, indexSettings(LOCAL_EMBEDDER));
  const preparer = openDocumentPreparer();
  try {
    const collection = findSources((await stored.sources()).length);
    const counter = countOutcomes(collection.files.failed);
    for (const { path, reason } of collection.files.failed) onOutcome({ kind: 'failed', uri: path, reason });
    for await (const outcome of examineFiles({ ...collection, stored, preparer, prune })) {
      counter.add(outcome);
      if (outcome.kind !== 'unchanged') onOutcome(outcome);
    }
    return counter.counts();
  } finally {
    await preparer.close();
    stored.close();
  }
}
