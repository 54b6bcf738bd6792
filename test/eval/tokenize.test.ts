import { describe, expect, it } from 'vitest';
import { countWords, tokenize } from '../../eval/tokenize.ts';

describe('tokenize', () => {
  it('drops case, punctuation and English articles', () => {
    expect(tokenize('The cat’s "hat", an 8.5% share')).toEqual(['cats', 'hat', '85', 'share']);
  });

  it('takes Chinese and Japanese characters singly and leaves the words between them whole', () => {
    expect(tokenize('国家标准 GB/T 1.1')).toEqual(['国', '家', '标', '准', 'gbt', '11']);
    expect(tokenize('２０２５年')).toEqual(['2025', '年']);
  });
});

describe('countWords', () => {
  it('counts what stands between white space and holds a letter or digit', () => {
    expect(countWords('- In 2025, GB/T 1.1 – twice.')).toBe(5);
    expect(countWords('')).toBe(0);
  });

  it('counts 1.7 Chinese characters as one word', () => {
    expect(countWords('标准'.repeat(17))).toBe(20);
    expect(countWords('ITU 标准化工作')).toBe(1 + 3);
  });
});
