import { DocumentLoadError } from '../errors.ts';
import type { Heading, LoadedText } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { readPackage } from './epub-package.ts';
import { htmlToText } from './html-to-text.ts';
import type { Loader } from './loader.ts';
import { tidyText } from './tidy-text.ts';
import { openZip, type ZipArchive, ZipArchiveError } from './zip-archive.ts';

const MEDIA_TYPE = 'application/epub+zip';
const ENCRYPTION = 'META-INF/encryption.xml';
const BROKEN = 'Expected an e-book (.epub), but the file is damaged or of another kind. Export it again.';
const TOO_LARGE = 'The e-book unpacks to far more than a book holds, as a zip bomb does. Export it again.';
const PROTECTED = 'The e-book is protected against copying. Take in a copy without protection.';

/** Elements that XHTML closes in one tag. HTML would take all that follows for their content. */
const EMPTY_ELEMENT =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)([a-z][\w:-]*)(\s[^<>]*)?\/>/gi;
const SEPARATOR = '\n\n';

type Chapter = Pick<LoadedText, 'text' | 'headings'>;

/** E-books: the chapters in reading order, each under its title in the table of contents where it has none of its own. */
export const epubLoader: Loader = {
  mediaType: MEDIA_TYPE,
  async load(bytes, path) {
    const archive = open(bytes, path);
    const book = readPackage(archive, path);
    if (!book || book.chapters.length === 0) throw new DocumentLoadError(path, BROKEN);
    const encrypted = archive.read(ENCRYPTION)?.toString('utf8') ?? '';
    const chapters = book.chapters.map((name) => {
      if (encrypted.includes(`"${name}"`)) throw new DocumentLoadError(path, PROTECTED);
      return readChapter(archive, name, { path, title: book.titles.get(name) });
    });
    const { title, ...metadata } = book.metadata;
    return { ...joinChapters(chapters), mediaType: MEDIA_TYPE, pages: [], metadata, ...(title ? { title } : {}) };
  },
};

function open(bytes: Uint8Array, path: string): ZipArchive {
  try {
    return openZip(bytes);
  } catch (cause) {
    const isBomb = cause instanceof ZipArchiveError && cause.fault === 'unpacks-too-large';
    throw new DocumentLoadError(path, isBomb ? TOO_LARGE : BROKEN, { cause });
  }
}

function readChapter(
  archive: ZipArchive,
  name: string,
  { path, title }: { path: string; title: string | undefined },
): Chapter {
  const bytes = archive.read(name);
  if (!bytes) throw new DocumentLoadError(path, BROKEN);
  const html = decodeText(bytes, path).replace(EMPTY_ELEMENT, '<$1$2></$1>');
  const { text, headings } = htmlToText(html, { path });
  const heading = tidyText(title ?? '').trim();
  if (headings.length > 0 || heading === '' || text === '') return { text, headings };
  const isThere = text === heading || text.startsWith(`${heading}\n`);
  return {
    text: isThere ? text : `${heading}${SEPARATOR}${text}`,
    headings: [{ offset: 0, level: 1, text: heading }],
  };
}

function joinChapters(chapters: readonly Chapter[]): Chapter {
  const headings: Heading[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const chapter of chapters.filter(({ text }) => text !== '')) {
    const start = length;
    headings.push(...chapter.headings.map((heading) => ({ ...heading, offset: start + heading.offset })));
    texts.push(chapter.text);
    length += chapter.text.length + SEPARATOR.length;
  }
  return { text: texts.join(SEPARATOR), headings };
}
