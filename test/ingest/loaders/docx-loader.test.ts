import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { DocumentLoadError } from '../../../ingest/errors.ts';
import { docxLoader } from '../../../ingest/loaders/docx-loader.ts';
import { makeZip } from './make-zip.ts';

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

  it('reads lists item by item, and footnotes at the end', async () => {
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('See the harbour rules.')] } },
      sections: [
        {
          children: [
            new Paragraph({
              children: [new TextRun('Boats pay'), new FootnoteReferenceRun(1), new TextRun(' on arrival.')],
            }),
            new Paragraph({ text: 'by card', bullet: { level: 0 } }),
            new Paragraph({ text: 'in cash', bullet: { level: 0 } }),
          ],
        },
      ],
    });
    const { text } = await docxLoader.load(new Uint8Array(await Packer.toBuffer(document)), 'made.docx');
    expect(text).toBe('Boats pay[1] on arrival.\n\n- by card\n- in cash\n\n1. See the harbour rules.');
  });

  it('reads no entities from outside, and follows no relationship out of the file', async () => {
    const body = '<w:body><w:p><w:r><w:t>Inside. &secret;</w:t></w:r></w:p></w:body>';
    const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const bytes = makeZip([
      {
        name: '[Content_Types].xml',
        content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      },
      {
        name: 'word/document.xml',
        content: `<!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/hostname">]><w:document ${names}>${body}</w:document>`,
      },
    ]);
    const loaded = await docxLoader.load(bytes, 'made.docx').catch((error: unknown) => error);
    if (loaded instanceof Error) expect(loaded).toBeInstanceOf(DocumentLoadError);
    else expect((loaded as { text: string }).text).toMatch(/^Inside\.(?: &secret;)?$/);
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
