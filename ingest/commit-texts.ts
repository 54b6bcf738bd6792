import { DocumentLoadError } from './errors.ts';
import type { DocumentChange, DocumentRecord, PassageIndexWriter } from './index/passage-index.ts';
import { type CollectionSettings, loadCollectionSettings } from './loaders/collection-settings.ts';
import type { FoundDocument, FoundDocuments } from './loaders/find-documents.ts';
import { documentId, hashDocument, loadDocument, readDocumentBytes } from './loaders/load-document.ts';
import { buildPassages } from './passages/build-passages.ts';
import type { IngestProgress, IngestSummary } from './progress.ts';
import type { Audience } from './types.ts';

export interface TextSources {
  /** Folder with the documents. */
  documents: string;
  files: FoundDocuments;
  writer: PassageIndexWriter;
  defaultAudience: Audience;
  onProgress: (progress: IngestProgress) => void;
}

export type TextCommit = Pick<IngestSummary, 'added' | 'changed' | 'unchanged' | 'removed' | 'failed'>;

/** Keeps memory flat: so many texts are held at once, and committed together. */
const CHARACTERS_A_COMMIT = 2_000_000;

/** Reads what is new or changed, cuts it into passages and commits it with its full text; forgets what is gone. */
export async function commitTexts(sources: TextSources): Promise<TextCommit> {
  const { documents, files, writer, defaultAudience, onProgress } = sources;
  const settings = await loadCollectionSettings(documents, defaultAudience);
  const known = new Map((await writer.documents()).map((record) => [record.id, record]));
  const here = new Set(files.found.map(({ uri }) => documentId(uri)));
  const gone = [...known.keys()].filter((id) => !here.has(id));
  const counts = { added: 0, changed: 0, unchanged: 0, removed: gone.length };
  const failed = [...files.failed];
  // what is gone goes first: nothing that follows may keep it answerable
  let change: DocumentChange = { put: [], remove: gone };
  let characters = 0;
  const commit = async (): Promise<void> => {
    if (change.put.length > 0 || change.remove.length > 0) await writer.commitDocuments(change);
    change = { put: [], remove: [] };
    characters = 0;
  };
  await commit();
  for (const [done, file] of files.found.entries()) {
    onProgress({ stage: 'reading', done, total: files.found.length });
    const outcome = await readChanged(file, settings, known);
    if ('reason' in outcome) {
      failed.push(outcome);
      // its stored text is of another content: it is no longer what the document says
      if (known.has(documentId(file.uri))) {
        change.remove.push(documentId(file.uri));
        counts.removed += 1;
      }
      continue;
    }
    counts[outcome.kind] += 1;
    if (outcome.kind === 'unchanged') continue;
    change.put.push(outcome.put);
    characters += outcome.put.document.text.length;
    if (characters > CHARACTERS_A_COMMIT) await commit();
  }
  await commit();
  onProgress({ stage: 'reading', done: files.found.length, total: files.found.length });
  return { ...counts, failed };
}

type ReadOutcome =
  | { kind: 'unchanged' }
  | { kind: 'added' | 'changed'; put: DocumentChange['put'][number] }
  | { path: string; reason: string };

async function readChanged(
  file: FoundDocument,
  settings: CollectionSettings,
  known: ReadonlyMap<string, DocumentRecord>,
): Promise<ReadOutcome> {
  try {
    const bytes = await readDocumentBytes(file);
    const applicable = settings.settingsFor(file.uri);
    const stored = known.get(documentId(file.uri));
    if (stored?.contentHash === hashDocument(bytes, applicable)) return { kind: 'unchanged' };
    const document = await loadDocument(file, bytes, applicable);
    return { kind: stored ? 'changed' : 'added', put: { document, passages: buildPassages(document) } };
  } catch (error) {
    if (error instanceof DocumentLoadError) return { path: file.uri, reason: error.message };
    throw error;
  }
}
