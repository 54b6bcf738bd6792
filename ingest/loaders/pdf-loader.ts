import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { findProjectFolder } from '../../models/project-folder.ts';
import { DocumentLoadError } from '../errors.ts';
import type { LoadedText } from '../types.ts';
import type { Loader } from './loader.ts';
import { readLines } from './pdf-lines.ts';
import { type PdfDocument, readPagePieces } from './pdf-pieces.ts';
import { readProperties } from './pdf-properties.ts';
import { dropRunningLines, type PdfPageLines } from './pdf-running-lines.ts';
import { assembleText } from './pdf-text.ts';

const MEDIA_TYPE = 'application/pdf';
/** Far above any standard or handbook; 300 full pages take about two seconds to read. */
const MAXIMUM_PAGES = 2000;

/** Chinese, Japanese and Korean PDFs name maps of their characters that they do not hold. */
const CMAP_FOLDER = join(findProjectFolder(), 'ingest/loaders/pdf-cmaps/');

/** Neither code inside the file nor anything outside it is used: text needs no scripts, forms or fonts of the machine. */
const OPENING_OPTIONS = {
  isEvalSupported: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableFontFace: true,
  enableXfa: false,
  verbosity: 0,
  cMapUrl: CMAP_FOLDER,
  cMapPacked: true,
};

export const pdfLoader: Loader = {
  mediaType: MEDIA_TYPE,
  async load(bytes, path) {
    const pdf = await open(bytes, path);
    try {
      return await read(pdf, path);
    } catch (error) {
      if (error instanceof DocumentLoadError) throw error;
      throw new DocumentLoadError(path, 'The PDF is damaged: a page of it cannot be read. Export it again.', {
        cause: error,
      });
    } finally {
      await pdf.loadingTask.destroy();
    }
  },
};

/** The bytes are copied, because pdf.js takes over the memory that it is given. */
async function open(bytes: Uint8Array, path: string): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), OPENING_OPTIONS);
  } catch (error) {
    const asksForPassword = error instanceof Error && error.name === 'PasswordException';
    const reason = asksForPassword
      ? 'The PDF asks for a password. Save a copy without one.'
      : 'Expected a PDF, but the file is damaged or of another kind. Export it again.';
    throw new DocumentLoadError(path, reason, { cause: error });
  }
}

async function read(pdf: PdfDocument, path: string): Promise<LoadedText> {
  if (pdf.numPages > MAXIMUM_PAGES) {
    const reason = `The PDF has ${pdf.numPages} pages; at most ${MAXIMUM_PAGES} are read. Split it into parts.`;
    throw new DocumentLoadError(path, reason);
  }
  const { text, headings, pages } = assembleText(dropRunningLines(await readPages(pdf)));
  if (text === '') {
    const reason = 'The PDF holds no text: it is probably a scan. Run text recognition (OCR) on it first.';
    throw new DocumentLoadError(path, reason);
  }
  const { info } = await pdf.getMetadata();
  const properties = readProperties(info);
  const title = properties.title ?? headings.find((heading) => heading.level === 1)?.text;
  return { text, mediaType: MEDIA_TYPE, headings, pages, metadata: properties.metadata, ...(title && { title }) };
}

async function readPages(pdf: PdfDocument): Promise<PdfPageLines[]> {
  const pages: PdfPageLines[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const pieces = await readPagePieces(page);
    pages.push({ top: pieces.top, bottom: pieces.bottom, lines: readLines(pieces) });
    page.cleanup();
  }
  return pages;
}
