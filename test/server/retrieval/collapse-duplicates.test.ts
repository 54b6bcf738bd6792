import { describe, expect, it } from 'vitest';
import { collapseDuplicates, keepDuplicates } from '../../../server/retrieval/collapse-duplicates.ts';
import type { Candidate } from '../../../server/retrieval/fuse-scores.ts';
import { storedPassage } from '../../support/ranked-passage.ts';

const FIRST = 'The harbour master keeps the register of all ships that come in.';
const SECOND = 'The register is open to everybody on Mondays.';
const THIRD = 'It closes at five.';

/** A passage that was found, with one window over all of it. */
const candidate = (id: number, text: string): Candidate => ({
  found: {
    passage: storedPassage(text, { id, documentId: `d${id}` }),
    ...{ textScore: 1, termShare: 1, windows: [] },
  },
  window: { start: 0, end: text.length, language: 'en' },
  ...{ textShare: 1, similarityShare: 1, fused: 1 },
});
const idsOf = (candidates: readonly Candidate[]) => candidates.map(({ found }) => found.passage.id);

describe('collapsing duplicates', () => {
  it('lists a passage with the better one that says all of it, with the place of each sentence', () => {
    const { candidates, copies } = collapseDuplicates([
      candidate(1, `${FIRST} ${SECOND} ${THIRD}`),
      candidate(2, `${SECOND}\n${FIRST}`),
    ]);
    expect(idsOf(candidates)).toEqual([1]);
    const [copy] = copies.get(1) ?? [];
    expect(copy!.passage.documentId).toBe('d2');
    expect(copy!.places).toEqual([
      { of: FIRST.length + 1, sentence: { start: 0, end: SECOND.length } },
      { of: 0, sentence: { start: SECOND.length + 1, end: SECOND.length + 1 + FIRST.length } },
    ]);
  });

  it('looks through case, marks and line breaks', () => {
    const folded = `${FIRST.toUpperCase().replace('SHIPS', 'SHIPS,')}\n${SECOND}`;
    expect(idsOf(collapseDuplicates([candidate(1, `${FIRST} ${SECOND}`), candidate(2, folded)]).candidates)).toEqual([
      1,
    ]);
  });

  it.each([
    ['another date or name', `${FIRST} ${SECOND.replace('Mondays', 'Tuesdays')}`],
    ['a sentence more', `${FIRST} ${SECOND} ${THIRD}`],
  ])('keeps a passage with %s', (_, text) => {
    const { candidates, copies } = collapseDuplicates([candidate(1, `${FIRST} ${SECOND}`), candidate(2, text)]);
    expect(idsOf(candidates)).toEqual([1, 2]);
    expect(copies.size).toBe(0);
  });

  it('keeps short passages, which say the same of different things', () => {
    expect(idsOf(collapseDuplicates([candidate(1, THIRD), candidate(2, THIRD)]).candidates)).toEqual([1, 2]);
  });

  it('names at most four copies of a template', () => {
    const many = Array.from({ length: 9 }, (_, k) => candidate(k + 1, `${FIRST} ${SECOND}`));
    const { candidates, copies } = collapseDuplicates(many);
    expect(idsOf(candidates)).toEqual([1]);
    expect(copies.get(1)).toHaveLength(4);
  });

  it('may be left out', () => {
    const both = [candidate(1, `${FIRST} ${SECOND}`), candidate(2, `${FIRST} ${SECOND}`)];
    expect(keepDuplicates(both)).toEqual({ candidates: both, copies: new Map() });
  });
});
