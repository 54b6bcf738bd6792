import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type DocumentPreparer, openDocumentPreparer, PREPARATION_LIMITS } from '../../ingest/document-preparer.ts';
import { DocumentLoadError } from '../../ingest/errors.ts';
import { writePdf } from './loaders/write-pdf.ts';

const MEGABYTE = 1024 * 1024;
const SENTENCE = 'The office of measures checks scales and weights before noon.\n\n';

let preparer: DocumentPreparer;
afterEach(() => preparer.close());

function prepare(uri: string, content: string | Uint8Array) {
  const file = {
    path: `/nowhere/${uri}`,
    uri,
    bytes: content.length,
    modifiedAt: '2025-01-01T00:00:00.000Z',
    stamp: '',
  };
  return preparer.prepare({ file, bytes: Buffer.from(content), settings: { audience: ['staff'] } });
}

async function refusal(uri: string, content: string | Uint8Array): Promise<string> {
  const error = await prepare(uri, content).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DocumentLoadError);
  expect((error as DocumentLoadError).path).toBe(uri);
  return (error as DocumentLoadError).message;
}

/** A page whose content unpacks to so many megabytes of spaces, out of some kilobytes. */
function pdfBomb(megabytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(MEGABYTE, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const header = Buffer.from([0x78, 0x9c]);
  const end = Buffer.from([3, 0, 0, 0, 0, 1]);
  const stream = deflateSync(Buffer.concat([header, ...new Array<Buffer>(megabytes).fill(piece), end]));
  return writePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>',
    `<</Filter[/FlateDecode/FlateDecode]/Length ${stream.length}>>\nstream\n${stream.toString('latin1')}\nendstream`,
  ]);
}

describe('the document preparer', () => {
  it('gives a document with its passages', async () => {
    preparer = openDocumentPreparer();
    const { document, passages } = await prepare('a.md', `# Scales\n\n${SENTENCE}`);
    expect(document).toMatchObject({ uri: 'a.md', title: 'Scales', language: 'en' });
    expect(passages.map(({ start, end }) => document.text.slice(start, end))).toEqual([document.text]);
  });

  it('passes on why a document is refused', async () => {
    preparer = openDocumentPreparer();
    expect(await refusal('a.pdf', 'no PDF')).toMatch(/^Expected a PDF/);
  });

  it('ends what takes too long, names the limit, and goes on', async () => {
    preparer = openDocumentPreparer({ ...PREPARATION_LIMITS, processorSeconds: 3 });
    expect(await refusal('a.pdf', pdfBomb(20_000))).toMatch(/longer than the limit of 3 s\. Split it/);
    expect((await prepare('b.txt', SENTENCE)).passages).toHaveLength(1);
  });

  it('ends what waits too long', async () => {
    preparer = openDocumentPreparer({ ...PREPARATION_LIMITS, seconds: 0.5 });
    expect(await refusal('a.pdf', pdfBomb(20_000))).toMatch(/longer than the limit of 0\.5 s\. Split it/);
  });

  it('ends what takes too many objects, names the limit, and goes on', async () => {
    preparer = openDocumentPreparer({ ...PREPARATION_LIMITS, heapMegabytes: 64 });
    expect(await refusal('a.txt', SENTENCE.repeat(300_000))).toMatch(/limit of 64 MB of memory\. Split it/);
    expect((await prepare('b.txt', SENTENCE)).passages).toHaveLength(1);
  });

  it('ends what unpacks outside of the heap, names the limit, and goes on', async () => {
    preparer = openDocumentPreparer({ ...PREPARATION_LIMITS, processMegabytes: 300 });
    expect(await refusal('a.pdf', pdfBomb(20_000))).toMatch(/limit of 300 MB of memory\. Split it/);
    expect((await prepare('b.txt', SENTENCE)).passages).toHaveLength(1);
  });
});
