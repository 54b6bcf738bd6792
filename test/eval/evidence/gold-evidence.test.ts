import { describe, expect, it } from 'vitest';
import { findGoldEvidence, holdsEvidence, touchesEvidence } from '../../../eval/evidence/gold-evidence.ts';
import { matchDocument } from '../../../eval/evidence/match-document.ts';
import { createSourceTexts } from '../../../eval/evidence/source-texts.ts';

const TEXT = `A Guide
In 1969 there was one. The “first–ever”   harbour of
the **northern** coast opened on 3 May. It has 69 berths and a crane.`;

const span = (text: string, quote: string, uri = 'docs/guide.md') => {
  const start = text.indexOf(quote);
  return { uri, start, end: start + quote.length, text: quote };
};

const find = (quote: string | undefined, { text = TEXT, doc = 'guide.md' } = {}) =>
  findGoldEvidence(
    quote === undefined ? { doc } : { doc, quote },
    createSourceTexts(['docs/guide.md'], async () => text),
  );

describe('findGoldEvidence', () => {
  it('finds a quote whatever its white space, dashes, quotation marks and Markdown marks', async () => {
    const gold = await find('the "first-ever" harbour of the northern coast');
    expect(gold.located).toBe(true);
    expect(holdsEvidence(gold, span(TEXT, 'The “first–ever”   harbour of\nthe **northern** coast'))).toBe(true);
    expect(holdsEvidence(gold, span(TEXT, 'In 1969 there was one.'))).toBe(false);
  });

  it('does not find a number inside another', async () => {
    const gold = await find('69');
    expect(touchesEvidence(gold, span(TEXT, 'It has 69 berths'))).toBe(true);
    expect(touchesEvidence(gold, span(TEXT, 'In 1969 there was one.'))).toBe(false);
  });

  it('finds what a loader cut in two by what is left of it', async () => {
    const quote = 'The city council approved the new harbour plan, and the regional court confirmed it late in autumn.';
    const text =
      'The city council approved the new harbour plan, 17 Harbour News and the regional court confirmed it late in autumn.';
    const gold = await find(quote, { text });
    expect(gold.located).toBe(true);
    expect(holdsEvidence(gold, span(text, 'and the regional court confirmed it late in autumn.'))).toBe(true);
  });

  it('reads past tags and link targets in the quote', async () => {
    const gold = await find('<b>The</b> [first-ever](https://example.org/x) harbour');
    expect(gold.located).toBe(true);
  });

  it('falls back to words where the quote is laid out anew, as in a table', async () => {
    const text = 'Harbour: Aldmouth; Berths: 69; Crane: yes.\nHarbour: Westing; Berths: 12; Crane: no.';
    const gold = await find('Aldmouth,69,yes', { text });
    expect(gold.located).toBe(false);
    expect(holdsEvidence(gold, span(text, 'Harbour: Aldmouth; Berths: 69; Crane: yes.'))).toBe(true);
    expect(holdsEvidence(gold, span(text, 'Harbour: Westing; Berths: 12; Crane: no.'))).toBe(false);
  });

  it('takes any passage of the document where there is no quote', async () => {
    const gold = await find(undefined);
    expect(holdsEvidence(gold, span(TEXT, 'A Guide'))).toBe(true);
    expect(holdsEvidence(gold, span(TEXT, 'A Guide', 'docs/other.md'))).toBe(false);
  });

  it('is not located where the document is missing', async () => {
    expect((await find('harbour', { doc: 'missing.md' })).located).toBe(false);
  });
});

describe('holdsEvidence', () => {
  const text = 'x '.repeat(20) + 'abcdefghij'.repeat(4) + ' y'.repeat(20);

  it('wants at least half of the quote, which a passage boundary may cut', async () => {
    const gold = await find('abcdefghij'.repeat(4), { text });
    const passage = (letters: number) => ({
      uri: 'docs/guide.md',
      start: 0,
      end: 40 + letters,
      text: text.slice(0, 40 + letters),
    });
    expect(holdsEvidence(gold, passage(20))).toBe(true);
    expect(holdsEvidence(gold, passage(19))).toBe(false);
    expect(touchesEvidence(gold, passage(1))).toBe(true);
    expect(touchesEvidence(gold, passage(0))).toBe(false);
  });
});

describe('matchDocument', () => {
  const uris = ['a/readme.md', 'b/readme.md', 'b/notes.txt', 'sheet.csv'];

  it.each([
    ['its path', 'b/readme.md', ['b/readme.md']],
    ['its path from ./', './b/readme.md', ['b/readme.md']],
    ['its file name', 'readme.md', ['a/readme.md', 'b/readme.md']],
    ['a file name in another folder', 'documents/notes.txt', ['b/notes.txt']],
    ['its name without .txt', 'notes', ['b/notes.txt']],
    ['its name with the ending of another text format', 'notes.md', ['b/notes.txt']],
    ['nothing, as other endings count', 'sheet', []],
  ])('matches a document by %s', (_, doc, expected) => {
    expect(matchDocument(doc, uris)).toEqual(expected);
  });
});
