import { describe, expect, it } from 'vitest';
import { buildPassages } from '../../../ingest/passages/build-passages.ts';

const lines = ['stall: A1', 'trade: honey', '', 'stall: A2', 'trade: wool', ''];
const text = `Stalls of the market\n\n${lines.join('\n')}`;
const second = text.indexOf('stall: A2');
const document = {
  ...{ title: 'Market', language: 'en', text, pages: [] },
  headings: [{ offset: second, level: 2, text: 'stall: A2' }],
  records: [text.indexOf('stall: A1'), second],
};

describe('a document of records', () => {
  it('has passages that hold no parts of two records, each at its place', () => {
    const passages = buildPassages(document);
    const texts = passages.map(({ start, end }) => text.slice(start, end));
    expect(texts).toEqual(['Stalls of the market', 'stall: A1\ntrade: honey', 'stall: A2\ntrade: wool']);
    expect(passages.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2]);
    for (const { start, end, sentences, windows } of passages) {
      for (const span of [...sentences, ...windows]) {
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeLessThanOrEqual(end);
      }
      expect(text.slice(sentences[0]!.start, sentences.at(-1)!.end)).toBe(text.slice(start, end));
    }
  });

  it('has a heading for its own record only', () => {
    expect(buildPassages(document).map(({ headingPath }) => headingPath)).toEqual([[], [], ['stall: A2']]);
  });

  it('is one whole without records', () => {
    const { records: _, ...whole } = document;
    expect(buildPassages({ ...whole, headings: [] })).toHaveLength(1);
  });
});
