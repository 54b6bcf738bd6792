import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { DocumentLoadError } from '../../../ingest/errors.ts';
import { csvLoader, tsvLoader } from '../../../ingest/loaders/csv-loader.ts';
import { headingsOf, loadText, recordsOf } from './load-text.ts';

const records = async (source: string | Uint8Array) => recordsOf(await loadText(csvLoader, source));

describe('csvLoader', () => {
  it('makes a record of each row, with the name of the column before each value', async () => {
    expect(await records('Berth,Length (m),Fee\nNorth quay,12,40\nSouth quay,9.50,\n')).toEqual([
      'Berth: North quay\nLength (m): 12\nFee: 40',
      'Berth: South quay\nLength (m): 9.50',
    ]);
  });

  it('puts the title of a record above it as a heading', async () => {
    const loaded = await loadText(csvLoader, 'id,Title,Text\n1,Opening hours,From seven.\n2,Fees,Forty crowns.\n');
    expect(headingsOf(loaded)).toEqual([
      [1, 'Opening hours'],
      [1, 'Fees'],
    ]);
    expect(recordsOf(loaded)).toEqual(['Opening hours\nid: 1\nText: From seven.', 'Fees\nid: 2\nText: Forty crowns.']);
  });

  it('reads quoted fields with delimiters, quotation marks, line breaks and blank lines in them', async () => {
    const source = 'a,b\r\n"one, two","say ""aye"""\r\n"first\r\n\r\nsecond",x\r\n';
    expect(await records(source)).toEqual(['a: one, two\nb: say "aye"', 'a: first\n\nsecond\nb: x']);
  });

  it.each([';', '\t', '|'])('finds out that %j parts the cells', async (delimiter) => {
    const rows = ['who;says', 'Ada;yes, of course, and soon', 'Bo;no, thanks', 'Cy;well, well'];
    expect((await records(rows.join('\n').replaceAll(';', delimiter)))[0]).toBe(
      'who: Ada\nsays: yes, of course, and soon',
    );
  });

  it('believes a first line that states the delimiter', async () => {
    expect(await records('sep=;\r\na;b\r\n1,5;2,5\r\n')).toEqual(['a: 1,5\nb: 2,5']);
  });

  it('keeps cells beyond the header, and rows that are too short', async () => {
    expect(await records('a,b\nx\nx,y,z\n')).toEqual(['a: x', 'a: x\nb: y\nz']);
  });

  it('says what stands above the header first', async () => {
    expect(await records('Table 3: berths,\n,\nquay,metres\nnorth,12\n')).toEqual([
      'Table 3: berths',
      'quay: north\nmetres: 12',
    ]);
  });

  it('has no names for columns of numbers alone, and one for a single column', async () => {
    expect(await records('1,2\n3,4\n')).toEqual(['1\n2', '3\n4']);
    expect(await records('a,b\n')).toEqual(['a\nb']);
    expect(await records('Quays\nnorth\n\nsouth\n')).toEqual(['Quays: north', 'Quays: south']);
  });

  it.each(['utf16le', 'utf-16be', 'gb18030', 'utf8'])('reads %s', async (encoding) => {
    const source =
      '名称,说明\n码头,港口的码头在北边，每天早上七点开门，晚上九点关门。\n办公室,办公室在二楼，请先打电话。\n';
    const bytes = iconv.encode(source, encoding, { addBOM: encoding.startsWith('utf') });
    expect((await records(bytes))[0]).toBe('码头\n说明: 港口的码头在北边，每天早上七点开门，晚上九点关门。');
  });

  it('refuses a quotation mark that nothing closes, with its line', async () => {
    const loading = csvLoader.load(Buffer.from('a,b\n"x\ny",1\nz,"open\n1,2\n'), 'a.csv');
    await expect(loading).rejects.toThrow(DocumentLoadError);
    await expect(loading).rejects.toThrow(/line 4 is never closed/);
  });

  it('refuses a table whose column names repeat without end', async () => {
    const header = Array.from({ length: 5000 }, (_, column) => `${'name '.repeat(19)}${column}`).join(',');
    const row = new Array(5000).fill('x').join(',');
    const loading = csvLoader.load(Buffer.from([header, ...new Array(150).fill(row)].join('\n')), 'a.csv');
    await expect(loading).rejects.toThrow(/more than 50 million characters/);
  });

  it('loses no value, whatever the cells hold', async () => {
    const cell = fc.stringMatching(/^[a-z ,;"\n|]{0,12}$/);
    const table = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.array(fc.array(cell, { minLength: 4, maxLength: 4 })));
    await fc.assert(
      fc.asyncProperty(table, async ([width, rows]) => {
        const cells = rows.map((row) => row.slice(0, width));
        const header = ['A1', 'B2', 'C3', 'D4'].slice(0, width);
        const lines = [header, ...cells].map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const { text } = await loadText(csvLoader, `sep=,\n${lines.join('\n')}`);
        const letters = cells
          .flat()
          .join('')
          .replace(/[^a-z]/g, '');
        expect(text.replace(/[^a-z]/g, '')).toBe(letters);
      }),
    );
  });
});

describe('tsvLoader', () => {
  it('parts cells at tabs alone', async () => {
    expect(recordsOf(await loadText(tsvLoader, 'a\tb\nx, y\tz\n'))).toEqual(['a: x, y\nb: z']);
  });
});
