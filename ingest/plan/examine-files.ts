import { DocumentLoadError, DocumentUnreadableError } from '../errors.ts';
import type { SourceRecord } from '../index/passage-index.ts';
import { documentId, hashContent, readDocumentBytes, stampOf } from '../loaders/document-file.ts';
import type { FoundDocument } from '../loaders/find-documents.ts';
import type { CollectionSettings } from '../metadata/collection-settings.ts';
import { describeDocument, hashSettings } from '../metadata/describe-document.ts';
import { buildPassages } from '../passages/build-passages.ts';
import type { FileOutcome } from './file-outcome.ts';
import { missingSources, pairMoves } from './missing-sources.ts';
import type { IngestSources } from './stored-reader.ts';

/**
 * Compares the files of a collection with what is stored, one by one: first what is gone or was moved, so that nothing which follows
 * keeps it answerable, then what is unchanged, then the rest, which has to be read. Nothing is written here.
 */
export async function* examineFiles(sources: IngestSources): AsyncGenerator<FileOutcome> {
  const { files, stored, prune } = sources;
  const known = new Map((await stored.sources()).map((source) => [source.id, source]));
  const missing = missingSources(files, known);
  const moves = await pairMoves(
    files.found.filter(({ uri }) => !known.has(documentId(uri))),
    missing,
  );
  const moved = new Set([...moves.values()].map(({ id }) => id));
  const gone = prune ? missing.filter(({ id }) => !moved.has(id)) : [];
  for (const { id, uri } of gone) yield { kind: 'removed', uri, remove: id };
  const rest: FoundDocument[] = [];
  for (const file of files.found) {
    const source = known.get(documentId(file.uri));
    const from = moves.get(file.uri);
    if (from) yield await orFailure(file, from, () => examineMoved(sources, file, from));
    else if (source && isUntouched(sources.settings, file, source)) yield { kind: 'unchanged', uri: file.uri };
    else rest.push(file);
  }
  for (const file of rest) {
    const source = known.get(documentId(file.uri));
    yield await orFailure(file, source, () => examineFile(sources, file, source));
  }
}

/** Neither the file nor what is said about it can have changed. */
function isUntouched(settings: CollectionSettings, file: FoundDocument, source: SourceRecord): boolean {
  return hasSameStamp(file, source) && source.settingsHash === hashSettings(settings.settingsFor(file.uri));
}

function hasSameStamp(file: FoundDocument, { stamp }: SourceRecord): boolean {
  return stamp !== '' && stamp === stampOf(file);
}

async function examineFile(
  { settings, stored, preparer }: IngestSources,
  file: FoundDocument,
  source: SourceRecord | undefined,
): Promise<FileOutcome> {
  const { uri } = file;
  // settings alone have changed: the file need not be opened for that
  if (source && hasSameStamp(file, source)) return revise({ settings, stored }, file, source);
  const bytes = await readDocumentBytes(file);
  if (source && source.contentHash === hashContent(bytes)) {
    const isSameSaid = source.settingsHash === hashSettings(settings.settingsFor(uri));
    const restamp = { id: source.id, stamp: stampOf(file) };
    return isSameSaid ? { kind: 'unchanged', uri, restamp } : revise({ settings, stored }, file, source);
  }
  const applicable = settings.settingsFor(uri);
  const { document, own, passages } = await preparer.prepare({ file, bytes, settings: applicable });
  const put = {
    document,
    passages,
    source: { size: file.bytes, stamp: stampOf(file), settingsHash: hashSettings(applicable), own },
  };
  return { kind: source ? 'changed' : 'added', uri, put };
}

async function examineMoved(sources: IngestSources, file: FoundDocument, source: SourceRecord): Promise<FileOutcome> {
  return { ...(await revise(sources, file, source)), kind: 'moved', from: source.uri };
}

/**
 * Says other things about a document whose text stays. Its title and language are part of what the embedder is given, so where they change
 * its passages are made anew from the stored text; the vectors of windows whose text for the embedder is the same stay.
 */
async function revise(
  { settings, stored }: Pick<IngestSources, 'settings' | 'stored'>,
  file: FoundDocument,
  { id }: SourceRecord,
): Promise<FileOutcome> {
  const { uri, bytes, modifiedAt } = file;
  const kept = await stored.stored(id);
  if (!kept) throw new Error(`The document ${id} is listed in the index and cannot be found there.`);
  const applicable = settings.settingsFor(uri);
  const description = describeDocument(uri, kept.own, applicable);
  const { passages: _count, datedAt: _date, ...content } = kept.document;
  const document = { ...content, ...description, id: documentId(uri), uri, modifiedAt };
  const source = { size: bytes, stamp: stampOf(file), settingsHash: hashSettings(applicable), own: kept.own };
  if (document.title === content.title && document.language === content.language) {
    return { kind: 'changed', uri, revise: { id, document, source } };
  }
  const put = { document, passages: buildPassages(document), source };
  return { kind: 'changed', uri, put, ...(document.id === id ? {} : { remove: id }) };
}

/** A document that cannot be taken in: what is stored of it no longer holds, unless it is not known what it says now. */
async function orFailure(
  { uri }: FoundDocument,
  source: SourceRecord | undefined,
  examine: () => Promise<FileOutcome>,
): Promise<FileOutcome> {
  try {
    return await examine();
  } catch (error) {
    if (!(error instanceof DocumentLoadError)) throw error;
    const isOutdated = source && !(error instanceof DocumentUnreadableError);
    return { kind: 'failed', uri, reason: error.message, ...(isOutdated ? { remove: source.id } : {}) };
  }
}
