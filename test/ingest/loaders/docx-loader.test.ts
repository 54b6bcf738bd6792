import { crc32, deflateRawSync } from 'node:zlib';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { DocumentLoadError } from '../../../ingest/errors.ts';
import { docxLoader } from '../../../ingest/loaders/docx-loader.ts';

async function reasonFor(bytes: Uint8Array): Promise<string> {
  const error = await docxLoader.load(bytes, 'made.docx').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DocumentLoadError);
  return (error as DocumentLoadError).message;
}

async function makeDocument(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function tableOf(rows: string[][]): Table {
  const cellsOf = (row: string[]) => row.map((text) => new TableCell({ children: [new Paragraph(text)] }));
  return new Table({ rows: rows.map((row) => new TableRow({ children: cellsOf(row) })) });
}

interface ZipEntry {
  name: string;
  content: Buffer;
  /** What the directory says instead of the truth. */
  statedBytes?: number;
}

/** A zip archive after APPNOTE.TXT 4.3, with deflated entries. */
function makeZip(entries: ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const { name, content, statedBytes = content.length } of entries) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(statedBytes, 18);
    fields.writeUInt16LE(name.length, 22);
    const offset = Buffer.alloc(16);
    offset.writeUInt32LE(
      files.reduce((sum, file) => sum + file.length, 0),
      12,
    );
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, offset.subarray(2), Buffer.from(name));
    files.push(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]));
  }
  const body = Buffer.concat(files);
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(body.length, 16);
  return new Uint8Array(Buffer.concat([body, list, end]));
}

const MEGABYTE = 1024 * 1024;

describe('docxLoader', () => {
  it('reads headings, paragraphs and tables', async () => {
    const bytes = await makeDocument([
      new Paragraph({ text: 'Work plan', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Budget', heading: HeadingLevel.HEADING_1 }),
      new Paragraph('The board decides in March.'),
      tableOf([
        ['Item', 'Amount'],
        ['Travel', '400'],
      ]),
      new Paragraph({ text: 'Travel in detail', heading: HeadingLevel.HEADING_2 }),
      new Paragraph('By train.'),
    ]);
    const { text, headings, title, pages, mediaType } = await docxLoader.load(bytes, 'made.docx');
    expect(title).toBe('Work plan');
    expect(headings.map(({ level, text }) => [level, text])).toEqual([
      [1, 'Work plan'],
      [1, 'Budget'],
      [2, 'Travel in detail'],
    ]);
    for (const heading of headings) {
      expect(text.slice(heading.offset, heading.offset + heading.text.length)).toBe(heading.text);
    }
    expect(text).toContain('The board decides in March.\n\n');
    expect(text.split('\n').find((line) => line.includes('Travel') && line.includes('400'))).toBeDefined();
    expect(pages).toEqual([]);
    expect(mediaType).toBe(docxLoader.mediaType);
  });

  it('refuses an encrypted file or an old one by its first bytes', async () => {
    const header = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    expect(await reasonFor(new Uint8Array([...header, ...new Array(600).fill(0)]))).toMatch(/password or an old \.doc/);
  });

  it('refuses bytes that are no archive, a cut-off file, and an archive without a document', async () => {
    expect(await reasonFor(new Uint8Array())).toMatch(/damaged/);
    expect(await reasonFor(new TextEncoder().encode('Just words.'))).toMatch(/damaged/);
    const bytes = await makeDocument([new Paragraph('Words.')]);
    expect(await reasonFor(bytes.slice(0, bytes.length / 2))).toMatch(/damaged/);
    expect(await reasonFor(bytes.slice(40))).toMatch(/damaged/);
    expect(await reasonFor(makeZip([{ name: 'picture.txt', content: Buffer.from('no document') }]))).toMatch(/damaged/);
  });

  it('refuses an entry that shrinks too much', async () => {
    const bytes = makeZip([{ name: 'word/document.xml', content: Buffer.alloc(5 * MEGABYTE) }]);
    expect(await reasonFor(bytes)).toMatch(/zip bomb/);
  });

  it('refuses an entry that states less than it unpacks to', async () => {
    const bytes = makeZip([{ name: 'word/document.xml', content: Buffer.alloc(5 * MEGABYTE), statedBytes: 1000 }]);
    expect(await reasonFor(bytes)).toMatch(/zip bomb/);
  });

  it('refuses entries that are too large together, and too many of them', async () => {
    const large = Array.from({ length: 250 }, (_, index) => ({
      name: `media/${index}`,
      content: Buffer.from('small'),
      statedBytes: MEGABYTE,
    }));
    expect(await reasonFor(makeZip(large))).toMatch(/zip bomb/);
    const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, content: Buffer.alloc(0) }));
    expect(await reasonFor(makeZip(many))).toMatch(/zip bomb/);
  });
});
