import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../../eval/peers/split-paragraphs.ts';

const split = (text: string) => splitParagraphs({ uri: 'a.txt', title: 'A', text });

describe('splitParagraphs', () => {
  it('begins a new passage at the first blank line after 1,000 characters', () => {
    const passagesAfter = (length: number) =>
      split(['x'.repeat(length), 'y'.repeat(1000), 'z'].join('\n \n')).map(({ text }) => text.replace(/(.)\1+/g, '$1'));
    expect(passagesAfter(999)).toEqual(['x\n \ny', 'z']);
    expect(passagesAfter(1000)).toEqual(['x', 'y', 'z']);
  });

  it('gives nothing for blank text', () => {
    expect(split(' \n\n \n')).toEqual([]);
  });

  it('covers every letter once, in order, with slices of the text', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom('\n\n', '\n \n\n', '\n', ' '), fc.constant('y'.repeat(600))));
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const spans = split(text);
        for (const span of spans) expect(span.text).toBe(text.slice(span.start, span.end));
        expect(
          spans
            .map((span) => span.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        expect(spans.every(({ start }, k) => start >= (spans[k - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
