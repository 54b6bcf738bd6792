import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { DocumentLoadError } from '../../../ingest/errors.ts';
import { pdfLoader } from '../../../ingest/loaders/pdf-loader.ts';
import { assembleText } from '../../../ingest/loaders/pdf-text.ts';
import { type Draw, makePdf } from './make-pdf.ts';
import { writePdf } from './write-pdf.ts';

async function load(draw: Draw, options?: PDFKit.PDFDocumentOptions) {
  return pdfLoader.load(await makePdf(draw, options), 'made.pdf');
}

async function reasonFor(bytes: Uint8Array): Promise<string> {
  const error = await pdfLoader.load(bytes, 'made.pdf').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DocumentLoadError);
  return (error as DocumentLoadError).message;
}

/** Text at fixed places, without the line breaks of pdfkit. */
function place(pdf: PDFKit.PDFDocument, lines: [text: string, x: number, y: number][], size = 11) {
  pdf.fontSize(size);
  for (const [text, x, y] of lines) pdf.text(text, x, y, { lineBreak: false });
}

/** A page with a line in a font that is not embedded and whose codes mean what a predefined map says. */
function predefinedMapPdf({
  font,
  map,
  ordering,
  codes,
}: {
  font: string;
  map: string;
  ordering: string;
  codes: Buffer;
}) {
  const content = `BT /F1 12 Tf 72 700 Td <${codes.toString('hex')}> Tj ET`;
  return writePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    `<</Type/Font/Subtype/Type0/BaseFont/${font}/Encoding/${map}/DescendantFonts[6 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/${font}/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>`,
    `<</Type/FontDescriptor/FontName/${font}/Flags 6/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>`,
  ]);
}

const PARAGRAPH =
  'The committee meets twice a year and decides by vote. Members send their comments two weeks before. ' +
  'The secretary collects them and sends a table of all comments to everybody.';

describe('pdfLoader', () => {
  it('puts blank lines between paragraphs and spaces between the lines of one', async () => {
    const { text } = await load((pdf) => {
      pdf.fontSize(11).text(PARAGRAPH, { lineGap: 2 }).moveDown().text(PARAGRAPH, { lineGap: 2 });
    });
    expect(text).toBe(`${PARAGRAPH}\n\n${PARAGRAPH}`);
  });

  it('drops running heads, feet and page numbers', async () => {
    const { text } = await load(
      (pdf) => {
        for (const number of [1, 2, 3, 4]) {
          pdf.addPage();
          place(pdf, [
            ['Handbook of the Institute', 72, 40],
            [`Page ${number} of 4`, 280, 760],
          ]);
          place(pdf, [[`Sentence ${'abcd'[number - 1]} stands alone.`, 72, 200]]);
        }
      },
      { autoFirstPage: false, margin: 20 },
    );
    expect(text).toBe('abcd'.replace(/./g, 'Sentence $& stands alone.\n\n').trim());
  });

  it('drops heads that name the chapter beside the page number', async () => {
    const { text } = await load((pdf) => {
      for (const [index, chapter] of ['Scope', 'Terms', 'Rules'].entries()) {
        if (index > 0) pdf.addPage();
        place(pdf, [
          [chapter, 72, 40],
          [`${index + 7}`, 520, 40],
          [`${chapter} are explained here.`, 72, 300],
        ]);
      }
    });
    expect(text).toBe('Scope are explained here.\n\nTerms are explained here.\n\nRules are explained here.');
  });

  it('keeps a number that ends a paragraph above the foot', async () => {
    const { text } = await load((pdf) =>
      place(pdf, [
        ['The limit is', 72, 300],
        ['12', 72, 313],
      ]),
    );
    expect(text).toBe('The limit is 12');
  });

  it('says where each page begins, and lets a paragraph run across pages', async () => {
    const { text, pages } = await load((pdf) => {
      place(pdf, [['The vote was held in the', 72, 500]]);
      pdf.addPage();
      place(pdf, [['spring of that year.', 72, 200]]);
      pdf.addPage();
      pdf.addPage();
      place(pdf, [['A new paragraph.', 72, 200]]);
    });
    expect(text).toBe('The vote was held in the spring of that year.\n\nA new paragraph.');
    expect(pages.map((offset) => text.slice(offset, offset + 6))).toEqual(['The vo', 'spring', 'A new ', 'A new ']);
  });

  it('gives every page the place where its words begin, whatever they are', async () => {
    const word = fc.constantFrom('harbour', 'quay', 'fee', 'stan-', 'dards', 'AI-', 'A.', '12', '(b)', '第一');
    const pages = fc.array(fc.array(fc.array(word, { minLength: 3, maxLength: 9 }), { maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(pages, async (input) => {
        const loaded = await load((pdf) => {
          for (const [index, lines] of input.entries()) {
            if (index > 0) pdf.addPage();
            place(pdf, [[`Opening ${'abcd'[index]} words.`, 72, 150]]);
            lines.forEach((line, row) => void place(pdf, [[line.join(' '), 72, 170 + 14 * row]]));
          }
        });
        expect(loaded.pages).toHaveLength(input.length);
        for (const [index, offset] of loaded.pages.entries()) {
          expect(loaded.text.slice(offset)).toMatch(new RegExp(`^Opening ${'abcd'[index]} words\\.`));
        }
        for (const { offset, text } of loaded.headings)
          expect(loaded.text.slice(offset, offset + text.length)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('joins words broken at the end of a line, and keeps the hyphen of names', async () => {
    const { text } = await load((pdf) =>
      place(pdf, [
        ['We speak about standard-', 72, 200],
        ['ization in the field of AI-', 72, 214],
        ['Systems and of SAC/', 72, 228],
        ['TC 28 as well.', 72, 242],
      ]),
    );
    expect(text).toBe('We speak about standardization in the field of AI-Systems and of SAC/TC 28 as well.');
  });

  it('finds headings by size, with offsets into the text', async () => {
    const { text, headings, title } = await load((pdf) => {
      pdf.fontSize(22).text('A handbook of committee work for all of the members of the Institute').moveDown();
      for (const section of ['First section', 'Second section']) {
        pdf.fontSize(16).text(section).moveDown().fontSize(11).text(PARAGRAPH).moveDown();
        pdf.fontSize(13).text(`${section} in detail`).moveDown().fontSize(11).text(PARAGRAPH).moveDown();
      }
    });
    expect(headings.map(({ level, text }) => [level, text])).toEqual([
      [1, 'A handbook of committee work for all of the members of the Institute'],
      [2, 'First section'],
      [3, 'First section in detail'],
      [2, 'Second section'],
      [3, 'Second section in detail'],
    ]);
    for (const heading of headings) {
      expect(text.slice(heading.offset, heading.offset + heading.text.length)).toBe(heading.text);
    }
    expect(title).toBe(headings[0]?.text);
  });

  it('does not take a subtitle for a section', async () => {
    const { headings } = await load((pdf) => {
      pdf.fontSize(22).text('Handbook').moveDown().fontSize(13).text('For members').moveDown();
      pdf.fontSize(16).text('Scope').moveDown().fontSize(11).text(PARAGRAPH);
    });
    expect(headings.map((heading) => heading.text)).toEqual(['Handbook', 'Scope']);
  });

  it('reads two columns one after the other, below a line that spans both', async () => {
    const words = (side: string) =>
      Array.from({ length: 10 }, (_, line) => `${side}${line} goes on to fill its column`);
    const { text } = await load((pdf) => {
      place(pdf, [['An introduction that spans the whole width of the page, over both columns of it.', 72, 100]]);
      words('left').forEach((line, index) => void place(pdf, [[line, 72, 140 + 14 * index]]));
      words('right').forEach((line, index) => void place(pdf, [[line, 320, 140 + 14 * index]]));
    });
    expect(text.replace(/\s+/g, ' ')).toContain(`${words('left').join(' ')} ${words('right').join(' ')}`);
    expect(text.startsWith('An introduction')).toBe(true);
  });

  it('reads three columns one after the other', async () => {
    const words = (column: string) =>
      Array.from({ length: 8 }, (_, line) => `${column}${line} fills its narrow column`);
    const { text } = await load((pdf) => {
      for (const [index, column] of ['left', 'middle', 'right'].entries())
        words(column).forEach((line, row) => void place(pdf, [[line, 60 + 170 * index, 140 + 14 * row]]));
    });
    expect(text).toBe(['left', 'middle', 'right'].flatMap(words).join(' '));
  });

  it('keeps the rows of a table that stands between columns', async () => {
    const words = (side: string) =>
      Array.from({ length: 8 }, (_, line) => `${side}${line} goes on to fill its own column`);
    const { text } = await load((pdf) => {
      words('left').forEach((line, index) => void place(pdf, [[line, 72, 100 + 14 * index]]));
      words('right').forEach((line, index) => void place(pdf, [[line, 320, 100 + 14 * index]]));
      for (const [index, row] of [
        ['Stall', 'Fee', 'Day'],
        ['Fish', '12', 'Monday'],
      ].entries())
        place(
          pdf,
          row.map((cell, column) => [cell, 72 + 140 * column, 240 + 18 * index]),
        );
      words('below').forEach((line, index) => void place(pdf, [[line, 72, 300 + 14 * index]]));
      words('beside').forEach((line, index) => void place(pdf, [[line, 320, 300 + 14 * index]]));
    });
    const [left, right, below, beside] = ['left', 'right', 'below', 'beside'].map((side) => words(side).join(' '));
    expect(text).toBe(`${left} ${right}\n\nStall | Fee | Day\nFish | 12 | Monday\n\n${below} ${beside}`);
  });

  it('reads a table of long cells row by row', async () => {
    const cell = (name: string) => [
      `${name} the office of measures checks`,
      'all the scales of the market in the',
      'morning, and if need be after noon.',
    ];
    const { text } = await load((pdf) => {
      for (let row = 0; row < 4; row += 1)
        for (let column = 0; column < 2; column += 1)
          cell(`R${row}C${column}`).forEach(
            (line, index) => void place(pdf, [[line, 72 + 200 * column, 100 + 60 * row + 13 * index]]),
          );
    });
    expect(text.match(/R\dC\d/g)?.join(' ')).toBe('R0C0 R0C1 R1C0 R1C1 R2C0 R2C1 R3C0 R3C1');
    expect(text).toContain(cell('R1C0').join(' '));
  });

  it.each([
    ['STSong-Light', 'GBK-EUC-H', 'GB1', 'gbk', '港口管理办公室负责标准化工作。'],
    ['STSong-Light', 'UniGB-UTF16-H', 'GB1', 'utf-16be', '港口管理办公室'],
    ['MSung-Light', 'ETen-B5-H', 'CNS1', 'big5', '港口管理辦公室'],
    ['HeiseiMin-W3', '90ms-RKSJ-H', 'Japan1', 'shift_jis', '港の事務所です。'],
    ['HYSMyeongJo-Medium', 'KSCms-UHC-H', 'Korea1', 'cp949', '항구 사무소'],
  ])('reads characters of a font %s that names the map %s', async (font, map, ordering, encoding, words) => {
    const bytes = predefinedMapPdf({ font, map, ordering, codes: iconv.encode(words, encoding) });
    expect((await pdfLoader.load(bytes, 'made.pdf')).text).toBe(words);
  });

  it('keeps each table row on one line, with the cells that wrap', async () => {
    const { text } = await load((pdf) =>
      place(pdf, [
        ['Step', 72, 200],
        ['Limit', 200, 200],
        ['Decided by', 330, 200],
        ['comment', 72, 220],
        ['60 days', 200, 220],
        ['the committee and', 330, 220],
        ['its chair', 330, 233],
        ['a long name of a step', 72, 255],
        ['90 days', 200, 255],
        ['the board', 330, 255],
      ]),
    );
    expect(text).toBe(
      'Step | Limit | Decided by\ncomment | 60 days | the committee and its chair\na long name of a step | 90 days | the board',
    );
  });

  it('starts a line for each list item', async () => {
    const { text } = await load((pdf) =>
      place(pdf, [
        ['Bring these papers:', 72, 200],
        ['•', 80, 214],
        ['the form, which has to be', 100, 214],
        ['signed,', 100, 228],
        ['•', 80, 242],
        ['the draft.', 100, 242],
      ]),
    );
    expect(text).toBe('Bring these papers:\n• the form, which has to be signed,\n• the draft.');
  });

  it('turns a page that lies on its side and leaves out stamps across it', async () => {
    const { text } = await load((pdf) => {
      pdf.rotate(90, { origin: [300, 300] });
      place(pdf, [
        ['This page lies on its side,', 100, 300],
        ['and is read all the same.', 100, 314],
      ]);
      pdf.rotate(-45, { origin: [300, 300] });
      place(pdf, [['DRAFT', 300, 300]], 40);
    });
    expect(text).toBe('This page lies on its side, and is read all the same.');
  });

  it('keeps offsets of headings and pages true whatever the lines are', () => {
    const line = fc.record({
      text: fc.constantFrom('Scope', 'standard-', 'ization', 'a | b', '标准', '1. item,', 'It ends.', 'A\u00AD'),
      x: fc.integer({ min: 72, max: 90 }),
      y: fc.integer({ min: 72, max: 700 }),
      size: fc.constantFrom(11, 11, 11, 14, 18),
    });
    const page = fc.record({ top: fc.constant(0), bottom: fc.constant(800), lines: fc.array(line) });
    fc.assert(
      fc.property(fc.array(page), (input) => {
        const { text, headings, pages } = assembleText(input);
        expect(pages).toHaveLength(input.length);
        expect(pages).toEqual([...pages].sort((first, second) => first - second));
        expect(pages.every((offset) => offset <= text.length)).toBe(true);
        for (const { offset, text: heading } of headings)
          expect(text.slice(offset, offset + heading.length)).toBe(heading);
        expect(headings.every((heading) => heading.text !== '' && !heading.text.includes('\n'))).toBe(true);
      }),
    );
  });

  it('takes the title from the properties unless it is a file name', async () => {
    const draw: Draw = (pdf) => void pdf.text('Some words.');
    const named = await load(draw, { info: { Title: 'Annual report', Author: 'The secretary' } });
    expect(named.title).toBe('Annual report');
    expect(named.metadata.author).toBe('The secretary');
    expect((await load(draw, { info: { Title: 'Microsoft Word - report_v2.doc' } })).title).toBeUndefined();
    expect((await load(draw, { info: { Title: '  ' } })).title).toBeUndefined();
  });

  it('opens the same bytes twice', async () => {
    const bytes = await makePdf((pdf) => void pdf.text('Some words.'));
    expect(await pdfLoader.load(bytes, 'made.pdf')).toEqual(await pdfLoader.load(bytes, 'made.pdf'));
  });

  it('refuses a file that asks for a password', async () => {
    const bytes = await makePdf((pdf) => void pdf.text('Secret.'), { userPassword: 'open sesame', pdfVersion: '1.7' });
    expect(await reasonFor(bytes)).toMatch(/password/);
  });

  it('refuses a file that is not a PDF, or one that is cut off', async () => {
    expect(await reasonFor(new TextEncoder().encode('Just words.'))).toMatch(/Expected a PDF/);
    expect(await reasonFor(new Uint8Array())).toMatch(/Expected a PDF/);
    const bytes = await makePdf((pdf) => void pdf.text('Some words.'));
    expect(await reasonFor(bytes.slice(0, 300))).toMatch(/damaged|no text/);
  });

  it('asks for text recognition where no page holds text', async () => {
    expect(await reasonFor(await makePdf((pdf) => void pdf.rect(100, 100, 50, 50).fill()))).toMatch(/OCR/);
  });

  it('refuses more pages than it reads', async () => {
    const bytes = await makePdf((pdf) => {
      for (let page = 1; page <= 2000; page += 1) pdf.addPage();
    });
    expect(await reasonFor(bytes)).toMatch(/2001 pages/);
  });
});
