import { describe, expect, it } from 'vitest';
import { NEUTRAL_QUESTIONS, type NeutralLanguage } from '../../../ingest/embeddings/neutral-questions.ts';
import { isFunctionWord } from '../../../server/query/function-words.ts';

describe('a function word', () => {
  it.each([
    ['de', 'Wie', 'Hafen'],
    ['fr', 'les', 'jouets'],
    ['ru', 'как', 'сахар'],
    ['vi', 'của', 'cảng'],
    ['ar', 'من', 'سكر'],
    ['ja', 'から', '会社'],
  ] as const)('of %s is "%s", and "%s" is none', (language, word, other) => {
    expect(isFunctionWord(word, language)).toBe(true);
    expect(isFunctionWord(other, language)).toBe(false);
  });

  it.each(Object.keys(NEUTRAL_QUESTIONS) as NeutralLanguage[])('is known of %s', (language) => {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    const words = NEUTRAL_QUESTIONS[language].flatMap((question) =>
      [...segmenter.segment(question)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
    );
    expect(words.filter((word) => isFunctionWord(word, language)).length).toBeGreaterThan(3);
  });
});
