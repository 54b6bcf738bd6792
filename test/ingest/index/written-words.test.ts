import { describe, expect, it } from 'vitest';
import { normaliseTerms } from '../../../ingest/index/normalise-terms.ts';
import { writtenWords } from '../../../ingest/index/written-words.ts';

const written = (text: string): string[] => [...writtenWords(text)].map((word) => word.written);

describe('the words of a text', () => {
  it.each([
    ['English without its function words', 'The harbour of the Towns', ['harbour', 'Towns']],
    ['possessives without their ending', "The company’s and the master's rules", ['company', 'master', 'rules']],
    ['each part of a word with a hyphen', 'a co-operation of lab-checks', ['co', 'operation', 'lab', 'checks']],
    ['no numbers, and nothing beside one', 'GB/T 46277 has PM2.5, sha256 and v3 inside', ['GB', 'inside']],
    ['Chinese as it is cut, without single characters', '国际标准的会议在港口', ['国际', '标准', '会议', '港口']],
    ['both scripts in their order', 'The 标准 of Häfen', ['标准', 'Häfen']],
  ])('are %s', (_, text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it('have the terms under which the index has them', () => {
    const text = "The Organisation's harbours, naïve co-operations: 港口安全委员会 of Häfen don't meet";
    const terms = new Set(normaliseTerms(text));
    for (const { written, term } of writtenWords(text)) expect([...terms], written).toContain(term);
  });
});
