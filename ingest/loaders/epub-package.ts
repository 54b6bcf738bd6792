import { posix } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { assertShallow } from './measure-nesting.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What the package document of a book says (EPUB 3.3, 5). */
export interface EpubPackage {
  /** Paths of the chapters inside the archive, in reading order, without the navigation. */
  chapters: string[];
  /** Title of a chapter in the table of contents, by its path. */
  titles: ReadonlyMap<string, string>;
  metadata: Record<string, string>;
}

const CONTAINER = 'META-INF/container.xml';
const METADATA = { title: 'title', author: 'creator', language: 'language', date: 'date', publisher: 'publisher' };

/** @returns undefined where the archive is no book, or lacks a part that it names */
export function readPackage(archive: ZipArchive, path: string): EpubPackage | undefined {
  const container = readXml(archive, CONTAINER, path);
  const place = container?.('rootfile').first().attr('full-path');
  const $ = place === undefined ? undefined : readXml(archive, place, path);
  if (!$ || place === undefined) return undefined;
  const items = manifestItems($, place);
  const chapters = spineItems($, items).filter(({ isNavigation }) => !isNavigation);
  const contents = items.find(({ isContents }) => isContents);
  return {
    chapters: chapters.map((item) => item.path),
    titles: contents ? readTitles(archive, contents.path, path) : new Map(),
    metadata: readMetadata($),
  };
}

interface ManifestItem {
  id: string;
  path: string;
  /** The navigation of EPUB 3, which may also be one of the chapters. */
  isNavigation: boolean;
  /** Holds the table of contents: the navigation, or the NCX of EPUB 2. */
  isContents: boolean;
}

function manifestItems($: CheerioAPI, place: string): ManifestItem[] {
  const items = $('manifest > item').toArray();
  return items.map(({ attribs }) => {
    const isNavigation = (attribs.properties ?? '').split(/\s+/).includes('nav');
    const isContents = isNavigation || attribs['media-type'] === 'application/x-dtbncx+xml';
    return { id: attribs.id ?? '', path: resolve(place, attribs.href ?? ''), isNavigation, isContents };
  });
}

function spineItems($: CheerioAPI, items: readonly ManifestItem[]): ManifestItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const references = $('spine > itemref').toArray();
  return references.flatMap(({ attribs }) => byId.get(attribs.idref ?? '') ?? []);
}

/** The first title for a file is that of the chapter; later ones are of sections in it. */
function readTitles(archive: ZipArchive, place: string, path: string): ReadonlyMap<string, string> {
  const $ = readXml(archive, place, path);
  const titles = new Map<string, string>();
  if (!$) return titles;
  const add = (target: string | undefined, label: string): void => {
    const chapter = resolve(place, target ?? '');
    const title = label.replace(/\s+/g, ' ').trim();
    if (title !== '' && !titles.has(chapter)) titles.set(chapter, title);
  };
  for (const link of $('nav[epub\\:type~="toc"] a').toArray()) add(link.attribs.href, $(link).text());
  for (const point of $('navPoint').toArray()) {
    add($(point).children('content').attr('src'), $(point).children('navLabel').text());
  }
  return titles;
}

function readMetadata($: CheerioAPI): Record<string, string> {
  const entries = Object.entries(METADATA).map(([key, name]) => {
    const element = $('metadata')
      .children()
      .filter((_, child) => child.name === name || child.name.endsWith(`:${name}`))
      .first();
    return [key, element.text().replace(/\s+/g, ' ').trim()] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** Declarations of entities are not read: nothing outside the archive is opened, and nothing multiplies. */
function readXml(archive: ZipArchive, name: string, path: string): CheerioAPI | undefined {
  const source = archive.read(name)?.toString('utf8');
  if (source === undefined) return undefined;
  assertShallow(source, path);
  return load(source, { xml: true });
}

/** A reference without its fragment, as a path inside the archive. */
function resolve(place: string, reference: string): string {
  const [file = ''] = reference.split('#');
  return posix.normalize(posix.join(posix.dirname(place), decode(file)));
}

function decode(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
