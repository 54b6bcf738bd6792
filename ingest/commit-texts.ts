import type { Synonyms } from './glossary/glossary-file.ts';
import type { PassageIndexWriter } from './index/passage-index.ts';
import { createChangeBatch } from './plan/change-batch.ts';
import { countOutcomes, type OutcomeCounts } from './plan/count-outcomes.ts';
import { examineFiles } from './plan/examine-files.ts';
import type { IngestSources } from './plan/stored-reader.ts';
import type { IngestProgress } from './progress.ts';

export interface TextCommits extends Omit<IngestSources, 'stored'> {
  writer: PassageIndexWriter;
  /** Words that mean the same, as the collection's glossaries have them. */
  glossary: readonly Synonyms[];
  onProgress: (progress: IngestProgress) => void;
  /** Told after each commit: there may be windows to embed. */
  onCommit: () => void;
}

/**
 * Reads what is new or changed, cuts it into passages and commits it with its full text; forgets what is gone. Where no file at all
 * can be taken in nothing is forgotten either: a drive that fails looks like that.
 */
export async function commitTexts(sources: TextCommits): Promise<OutcomeCounts> {
  const { files, glossary, writer, onProgress, onCommit } = sources;
  const counter = countOutcomes(files.failed);
  const batch = createChangeBatch(writer, onCommit);
  const total = files.found.length;
  let isRemovalWaiting = false;
  onProgress({ stage: 'reading', done: 0, total });
  for await (const outcome of examineFiles({ ...sources, stored: writer })) {
    counter.add(outcome);
    batch.add(outcome);
    isRemovalWaiting ||= outcome.kind === 'removed';
    // what is gone goes as soon as one file is known to be in: nothing that follows may keep it answerable
    if (counter.isAnythingTakenIn() && (isRemovalWaiting || batch.isFull())) {
      await batch.commit();
      isRemovalWaiting = false;
    }
    onProgress({ stage: 'reading', done: counter.files(), total });
  }
  if (counter.isAnythingTakenIn() || total === 0) await batch.commit();
  await writer.replaceGlossary(glossary);
  await writer.forgetReleased();
  return counter.counts();
}
