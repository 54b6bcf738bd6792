import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateChunks } from '../../../eval/peers/locate-chunks.ts';

const documentOf = (text: string) => ({ uri: 'harbour.txt', title: 'Harbour', text });

/** Where one document's chunks are found, and how many are not. */
function locate(text: string, ...chunks: string[]) {
  return locateChunks(
    [documentOf(text)],
    chunks.map((chunk) => ({ uri: 'harbour.txt', text: chunk })),
  );
}

/** Words with any white space between them. */
const words = fc.array(fc.constantFrom('quay', 'a', 'aa', 'tide', '港口', '🚢', 'é'), { minLength: 1, maxLength: 30 });
const gap = fc.constantFrom(' ', '\n', '\n\n', '\t ', '\u00A0', '\u3000', '\r\n');

describe('locateChunks', () => {
  it('finds a chunk that was trimmed and one whose white space was altered', () => {
    const text = '  The quay\nhas 69 berths.\n\nThe tide\tturns at noon. ';
    const { spans, unlocated } = locate(text, 'The quay\nhas 69 berths.', 'The tide turns   at noon.');
    expect(unlocated).toBe(0);
    expect(spans.map((span) => span.text)).toEqual(['The quay\nhas 69 berths.', 'The tide\tturns at noon.']);
  });

  it('finds overlapping chunks, and equal ones one after the other', () => {
    expect(locate('one two three', 'one two', 'two three').spans.map(({ start }) => start)).toEqual([0, 4]);
    expect(locate('Fees\n\nFees\n\nFees', 'Fees', 'Fees', 'Fees').spans.map(({ start }) => start)).toEqual([0, 6, 12]);
  });

  it('finds a chunk that stands before the one before it', () => {
    expect(locate('one two three', 'three', 'one').spans.map(({ start }) => start)).toEqual([8, 0]);
  });

  it('counts what it does not find, and gives it an empty span with its own text', () => {
    const { spans, unlocated } = locate('The quay has 69 berths.', 'The quay has 70 berths.', '  ', 'berths.');
    expect(unlocated).toBe(2);
    expect(spans[0]).toEqual({ uri: 'harbour.txt', start: 0, end: 0, text: 'The quay has 70 berths.' });
    expect(spans[2]).toMatchObject({ start: 16, end: 23 });
  });

  it('does not look in another document', () => {
    const other = { uri: 'mill.txt', title: 'Mill', text: 'The mill grinds.' };
    const chunks = [
      { uri: 'mill.txt', text: 'The quay' },
      { uri: 'nowhere.txt', text: 'The mill grinds.' },
    ];
    expect(locateChunks([documentOf('The quay'), other], chunks).unlocated).toBe(2);
  });

  it('finds every run of words however its white space was changed', () => {
    const cases = fc.tuple(words, fc.array(gap, { minLength: 31, maxLength: 31 }), gap, fc.nat(), fc.nat());
    fc.assert(
      fc.property(cases, ([parts, gaps, otherGap, from, length]) => {
        const text = parts.map((part, k) => part + (gaps[k] ?? ' ')).join('');
        const first = from % parts.length;
        const chunk = parts.slice(first, first + 1 + (length % (parts.length - first))).join(otherGap);
        const [span] = locate(text, chunk).spans;
        const dense = (value: string) => value.replace(/\s/g, '');
        expect(dense(text.slice(span!.start, span!.end))).toBe(dense(chunk));
        expect(span!.text).toBe(text.slice(span!.start, span!.end));
        expect(span!.text).toBe(span!.text.trim());
      }),
    );
  });
});
