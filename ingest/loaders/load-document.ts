import { DocumentLoadError } from '../errors.ts';
import { describeDocument } from '../metadata/describe-document.ts';
import type { DocumentSettings } from '../metadata/document-settings.ts';
import type { LoadedText, OwnDescription, SourceDocument } from '../types.ts';
import { detectLanguage } from './detect-language.ts';
import { documentId, hashContent } from './document-file.ts';
import type { FoundDocument } from './find-documents.ts';
import { loaderFor, SUPPORTED_EXTENSIONS } from './supported-loaders.ts';

const HOLDS_WORDS = /[\p{L}\p{N}]/u;

export interface LoadedDocument {
  document: SourceDocument;
  own: OwnDescription;
}

/** @throws DocumentLoadError whatever a parser throws, and where the file holds no readable text */
export async function loadDocument(
  file: FoundDocument,
  bytes: Uint8Array,
  settings: DocumentSettings,
): Promise<LoadedDocument> {
  const { hasFrontMatter = false, ...loaded } = await loadText(file.uri, bytes);
  const { title, metadata, text } = loaded;
  const own = { title, metadata, isFrontMatter: hasFrontMatter, detectedLanguage: detectLanguage(text) };
  const document = {
    ...loaded,
    ...describeDocument(file.uri, own, settings),
    id: documentId(file.uri),
    uri: file.uri,
    contentHash: hashContent(bytes),
    modifiedAt: file.modifiedAt,
  };
  return { document, own };
}

async function loadText(uri: string, bytes: Uint8Array): Promise<LoadedText> {
  const loader = await loaderFor(uri);
  if (!loader) throw new DocumentLoadError(uri, `Expected a file of type ${SUPPORTED_EXTENSIONS.join(', ')}.`);
  let loaded: LoadedText;
  try {
    loaded = await loader.load(bytes, uri);
  } catch (cause) {
    throw asLoadError(cause, uri, `The file cannot be read as ${loader.mediaType}`);
  }
  if (HOLDS_WORDS.test(loaded.text)) return loaded;
  throw new DocumentLoadError(uri, 'The file holds no readable text. Scanned pages need text recognition first.');
}

function asLoadError(cause: unknown, uri: string, failure: string): DocumentLoadError {
  if (cause instanceof DocumentLoadError) return cause;
  const message = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
  const detail = cause instanceof RangeError ? 'it is nested too deeply or too large' : message;
  return new DocumentLoadError(uri, `${failure}: ${detail}.`, { cause });
}
