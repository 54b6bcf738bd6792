import { describe, expect, it } from 'vitest';
import { DocumentLoadError } from '../../../ingest/errors.ts';
import { epubLoader } from '../../../ingest/loaders/epub-loader.ts';
import { headingsOf, loadText } from './load-text.ts';
import { makeZip } from './make-zip.ts';

const page = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;

const CONTAINER =
  '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

const PACKAGE = `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:title>The Harbour Book</dc:title><dc:creator>Orla Finn</dc:creator><dc:language>en-GB</dc:language></metadata>
  <manifest>
    <item id="b" href="text/second%20part.xhtml" media-type="application/xhtml+xml"/>
    <item id="a" href="text/first.xhtml" media-type="application/xhtml+xml"/>
    <item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
    <item id="unused" href="text/unused.xhtml" media-type="application/xhtml+xml"/>
  </manifest>
  <spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/></spine></package>`;

const NAV = page(
  '<nav epub:type="landmarks"><a href="text/first.xhtml">Start</a></nav>' +
    '<nav epub:type="toc"><ol><li><a href="text/first.xhtml#x">The quays</a></li>' +
    '<li><a href="text/second%20part.xhtml">The fees</a></li></ol></nav>',
);

const BOOK: Record<string, string> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': CONTAINER,
  'OEBPS/book.opf': PACKAGE,
  'OEBPS/nav.xhtml': NAV,
  'OEBPS/text/first.xhtml': page(
    '<a id="x"/><p>The north quay has<br/>twelve berths.</p><script src="x.js"/><p>All are full.</p>',
  ),
  'OEBPS/text/second part.xhtml': page(
    '<h1>What boats pay</h1><table><tr><th>Boat</th><th>Fee</th></tr><tr><td>Tern</td><td>40</td></tr></table>',
  ),
  'OEBPS/text/unused.xhtml': page('<p>Nobody reads this.</p>'),
};

const bookWith = (changes: Record<string, string | undefined> = {}) =>
  makeZip(
    Object.entries({ ...BOOK, ...changes }).flatMap(([name, content]) =>
      content === undefined ? [] : [{ name, content }],
    ),
  );

async function reasonFor(bytes: Uint8Array): Promise<string> {
  const error = await epubLoader.load(bytes, 'made.epub').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DocumentLoadError);
  return (error as DocumentLoadError).message;
}

describe('epubLoader', () => {
  it('reads the chapters in reading order, without the navigation', async () => {
    const loaded = await loadText(epubLoader, bookWith());
    expect(loaded.text).toBe(
      'The quays\n\nThe north quay has\ntwelve berths.\n\nAll are full.\n\nWhat boats pay\n\nBoat: Tern; Fee: 40',
    );
    expect(loaded.title).toBe('The Harbour Book');
    expect(loaded.metadata).toEqual({ author: 'Orla Finn', language: 'en-GB' });
  });

  it('gives a chapter without a heading its title in the table of contents', async () => {
    expect(headingsOf(await loadText(epubLoader, bookWith()))).toEqual([
      [1, 'The quays'],
      [1, 'What boats pay'],
    ]);
  });

  it('reads the titles of older books', async () => {
    const ncx = `<ncx><navMap><navPoint><navLabel><text>Old quays</text></navLabel><content src="text/first.xhtml"/></navPoint></navMap></ncx>`;
    const opf = PACKAGE.replace(
      /<item id="nav"[^>]*>/,
      '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
    );
    const loaded = await loadText(epubLoader, bookWith({ 'OEBPS/book.opf': opf, 'OEBPS/toc.ncx': ncx }));
    expect(loaded.text).toMatch(/^Old quays\n\nThe north quay/);
  });

  it('refuses a protected book', async () => {
    const reference = '<CipherReference URI="OEBPS/text/first.xhtml"/>';
    expect(await reasonFor(bookWith({ 'META-INF/encryption.xml': reference }))).toMatch(/protected against copying/);
  });

  it('refuses a book that lacks a chapter, its package or its container, and what is no book', async () => {
    for (const name of ['OEBPS/text/first.xhtml', 'OEBPS/book.opf', 'META-INF/container.xml']) {
      expect(await reasonFor(bookWith({ [name]: undefined }))).toMatch(/damaged/);
    }
    expect(await reasonFor(bookWith().slice(0, 500))).toMatch(/damaged/);
    expect(await reasonFor(Buffer.from('no book'))).toMatch(/damaged/);
  });

  it('refuses a zip bomb, and markup that nests without end', async () => {
    expect(await reasonFor(bookWith({ 'OEBPS/x': '\0'.repeat(5_000_000) }))).toMatch(/zip bomb/);
    expect(await reasonFor(bookWith({ 'OEBPS/book.opf': '<a>'.repeat(20_000) }))).toMatch(/nests more than/);
  });
});
