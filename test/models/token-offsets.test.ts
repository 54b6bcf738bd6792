import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../models/load-model.ts';
import { findProjectFolder } from '../../models/project-folder.ts';
import { type TokenOffset, tokenOffsets } from '../../models/token-offsets.ts';

const TOKENIZER_TIMEOUT_MILLISECONDS = 60_000;

let tokenize: (text: string) => string[];
beforeAll(() => {
  const tokenizer = loadTokenizer(join(findProjectFolder(), 'models'));
  tokenize = (text) => tokenizer.encode(text, { add_special_tokens: false }).tokens;
}, TOKENIZER_TIMEOUT_MILLISECONDS);

/** The source of each token; undefined for those that stand for the beginning of a word and nothing else. */
function sourcesOf(text: string): (string | undefined)[] {
  return tokenOffsets(text, tokenize(text)).map((offset) => offset && text.slice(offset.start, offset.end));
}

describe('the offsets of tokens', () => {
  it.each<[what: string, text: string, sources: string[]]>([
    ['words', ' Two  words.\n', ['Two', 'words', '.']],
    ['ligatures', 'ﬁne ﬂow', ['ﬁne', 'ﬂow']],
    ['full-width digits', '标准１２３', ['标准', '１２３']],
    ['combining accents', 'cafe\u0301 au lait', ['cafe\u0301', 'au', 'lait']],
    ['an accent that composes across another', 'a\u0327\u0301', ['a\u0327\u0301', 'a\u0327\u0301']],
    ['emoji', 'a 😀😁 b', ['a', '😀', '😁', 'b']],
    ['half-width kana with sound marks', 'ｶﾞﾗｽ', ['ｶﾞﾗｽ']],
    ['what follows a word start sign', 'a▁ The', ['a', 'The']],
    ['Hangul in jamo', '\u1112\u1161\u11ab\u1100\u1173\u11af', ['\u1112\u1161\u11ab\u1100\u1173\u11af']],
    ['a long run without a token of its own', `${'𓀀'.repeat(80)} end`, ['𓀀'.repeat(80), 'end']],
  ])('point at %s as they are written', (_, text, sources) => {
    expect(sourcesOf(text).filter((source) => source !== undefined)).toEqual(sources);
  });

  it('point at the whole of a character that is several tokens', () => {
    expect(sourcesOf('\ufdfa')).toEqual(['\ufdfa', '\ufdfa', '\ufdfa', '\ufdfa']);
  });

  it('are undefined for a token that the text does not hold, and right again after it', () => {
    expect(tokenOffsets('one two', ['▁one', '</s>', '▁two'])).toEqual([
      { start: 0, end: 3 },
      undefined,
      { start: 4, end: 7 },
    ]);
  });
});

const PIECES = [
  ...['The standard', 'GB/T 1.1-2020', 'e.g. “quoted”', '3.5 %', 'naïve', 'O’Neill', 'state-of-the-art', '<s>', '▁'],
  ...[
    '中华人民共和国',
    '标准化法',
    '，',
    '。',
    '１２３',
    'ＡＢＣ',
    '（一）',
    'ｶﾞﾗｽ',
    'パリ',
    '한국어',
    '\u1112\u1161\u11ab',
  ],
  ...['ﬁ', 'ﬀ', 'ﬃ', '㎏', '½', '№', '①', '…', '™', '\ufdfa', '´', '¨', 'ſ', 'Å'],
  ...[
    'e\u0301',
    'o\u0323\u0302',
    'a\u0327\u0301',
    '\u0301',
    'कि',
    'ไม่',
    '😀',
    '👩‍👩‍👧',
    '🇬🇧',
    '👍🏽',
    '𓀀',
    '\u{1d400}',
  ],
  ...[' ', '  ', '\n', '\t', '\u00a0', '\u3000', '\u200b', '\u00ad', '\u2028'],
];
const mixedText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 25 })
  .map((pieces) => pieces.join(''));

type Placed = { token: string; start: number; end: number };

function placedTokens(text: string): Placed[] {
  const tokens = tokenize(text);
  return tokenOffsets(text, tokens).flatMap((offset: TokenOffset, k) =>
    offset ? [{ token: tokens[k]!, ...offset }] : [],
  );
}

const asToken = (source: string) => source.normalize('NFKC').replace(/\s+/g, '▁');
const withoutWordStart = (token: string) => token.replace(/^▁+/, '');

describe('for every text, the offsets of the real tokens', () => {
  const check = (property: (text: string) => void) => fc.assert(fc.property(mixedText, property), { numRuns: 300 });

  it('are there for every token that has characters', () => {
    check((text) => {
      const withCharacters = tokenize(text).filter((token) => withoutWordStart(token) !== '');
      expect(placedTokens(text).map(({ token }) => token)).toEqual(withCharacters);
    });
  });

  it('increase and lie inside the text', () => {
    check((text) => {
      let before = { start: 0, end: 0 };
      for (const { start, end } of placedTokens(text)) {
        expect(start).toBeGreaterThanOrEqual(before.start);
        expect(end).toBeGreaterThanOrEqual(before.end);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = { start, end };
      }
    });
  });

  it('give slices that normalise to their tokens, where a token does not share a character with its neighbour', () => {
    check((text) => {
      const placed = placedTokens(text);
      for (const [k, { token, start, end }] of placed.entries()) {
        const isShared = (placed[k - 1]?.end ?? 0) > start || (placed[k + 1]?.start ?? end) < end;
        const source = withoutWordStart(asToken(text.slice(start, end)));
        if (isShared) expect(source).toContain(withoutWordStart(token));
        else expect(source).toBe(withoutWordStart(token));
      }
    });
  });
});
