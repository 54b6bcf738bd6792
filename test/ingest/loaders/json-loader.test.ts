import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentLoadError } from '../../../ingest/errors.ts';
import { jsonLinesLoader, jsonLoader } from '../../../ingest/loaders/json-loader.ts';
import { headingsOf, loadText, recordsOf } from './load-text.ts';

const recordsOfLines = async (source: string) => recordsOf(await loadText(jsonLinesLoader, source));
const recordsOfJson = async (value: unknown) => recordsOf(await loadText(jsonLoader, JSON.stringify(value)));

describe('jsonLinesLoader', () => {
  it('makes a record of each line, with its title as a heading', async () => {
    const loaded = await loadText(
      jsonLinesLoader,
      '\uFEFF{"title": "Fees", "text": "Forty crowns.\\n\\nPaid in advance."}\r\n\r\n{"quay": "north", "metres": 12}\n',
    );
    expect(recordsOf(loaded)).toEqual(['Fees\ntext: Forty crowns.\n\nPaid in advance.', 'quay: north\nmetres: 12']);
    expect(headingsOf(loaded)).toEqual([[1, 'Fees']]);
  });

  it('keeps numbers as they are written', async () => {
    const line = '{"id": 12345678901234567890, "fee": 1.10, "far": -1e400, "text": "5 \\"6\\\\", "list": [1.0, 2.50]}';
    expect(await recordsOfLines(line)).toEqual([
      'id: 12345678901234567890\nfee: 1.10\nfar: -1e400\ntext: 5 "6\\\nlist: 1.0, 2.50',
    ]);
  });

  it('names values inside values by the way to them, and leaves out what is empty', async () => {
    const record = {
      address: { town: 'Skerry', zip: null, note: '' },
      boats: [{ type: 'Tern' }, { type: 'Auk' }],
      open: true,
    };
    expect(await recordsOfLines(JSON.stringify(record))).toEqual([
      'address.town: Skerry\nboats.1.type: Tern\nboats.2.type: Auk\nopen: true',
    ]);
  });

  it('reads lines that hold no objects', async () => {
    expect(await recordsOfLines('"The north quay."\n[1, 2]\n7\n')).toEqual(['The north quay.', '1, 2', '7']);
  });

  it('replaces half characters, which could not be stored', async () => {
    expect(await recordsOfLines('{"a": "x\\ud800y", "b": "\\ud83d\\ude00"}')).toEqual(['a: x\uFFFDy\nb: 😀']);
  });

  it('refuses a file with a line that is not JSON, and names the line', async () => {
    const loading = jsonLinesLoader.load(Buffer.from('{"a": 1}\n{"a": \n{"a": 3}\n'), 'a.jsonl');
    await expect(loading).rejects.toThrow(DocumentLoadError);
    await expect(loading).rejects.toThrow(/JSON in line 2/);
  });

  it('refuses values that nest deeply', async () => {
    const deep = `${'['.repeat(200_000)}1${']'.repeat(200_000)}`;
    await expect(jsonLinesLoader.load(Buffer.from(deep), 'a.jsonl')).rejects.toThrow(/nests more than 20 levels/);
  });

  it('loses no text', async () => {
    const record = fc.dictionary(fc.stringMatching(/^[A-Z]{1,5}$/), fc.string({ unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(fc.array(record), async (input) => {
        const { text } = await loadText(jsonLinesLoader, input.map((value) => JSON.stringify(value)).join('\n'));
        const bare = (words: string) => words.normalize('NFC').replace(/[\s\p{C}\p{M}]/gu, '');
        for (const value of input.flatMap((values) => Object.values(values))) expect(bare(text)).toContain(bare(value));
      }),
    );
  });
});

describe('jsonLoader', () => {
  it('reads a list of records, also inside an object', async () => {
    const quays = [{ quay: 'north' }, { quay: 'south' }];
    expect(await recordsOfJson(quays)).toEqual(['quay: north', 'quay: south']);
    expect(await recordsOfJson({ town: 'Skerry', quays })).toEqual(['town: Skerry', 'quay: north', 'quay: south']);
  });

  it('reads an object without one list of records as a single record', async () => {
    expect(await recordsOfJson({ town: 'Skerry', mayor: { since: 2019 }, tags: ['sea', 'fish'] })).toEqual([
      'town: Skerry\nmayor.since: 2019\ntags: sea, fish',
    ]);
  });

  it('refuses what is not JSON', async () => {
    await expect(jsonLoader.load(Buffer.from('{"a": 1,}'), 'a.json')).rejects.toThrow(/Expected JSON, but/);
  });
});
