import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseTerms } from '../../../ingest/index/normalise-terms.ts';
import { isStopWord } from '../../../ingest/index/stop-words.ts';

describe('normaliseTerms', () => {
  it.each([
    ['Café NAÏVE', 'cafe naiv'],
    ['ﬁnance ＡＢＣ', 'financ abc'],
    ["China's rules, the standards'", 'china rule the standard'],
    ['organisation organization', 'organ organ'],
    ['standardised standardized', 'standard standard'],
    ['rise noise', 'rise nois'],
    ['co-operation', 'co oper cooper'],
    ['U.S. and e.g.', 'us and eg'],
    ['2,030,000 people, 3.5 percent', '2030000 peopl 3 5 3.5 percent'],
    ['GB/T 46277-2025', 'gb/t46277 gb/t46277-2025 gb t 46277 2025'],
    ['ＧＢ／Ｔ　46277—2025标准', 'gb/t46277 gb/t46277-2025 gb t 46277 2025 标准'],
    ['ISO/IEC 42001', 'iso/iec42001 iso iec 42001'],
    ['ISO 9001:2015', 'iso9001 iso9001-2015 iso 9001 2015'],
    ['TC 602', 'tc602 tc 602'],
    ['TC602', 'tc602 tc 602'],
    ['in 2025', 'in 2025'],
    ['が ガ', 'が ガ'],
    ['', ''],
    [`"'*()-- … 🙂`, ''],
  ])('makes of %j the terms %j', (text, terms) => {
    expect(normaliseTerms(text).join(' ')).toBe(terms);
  });

  it('gives Chinese words and the pairs inside longer runs, but no pair across function words', () => {
    expect(normaliseTerms('什么是国家标准')).toEqual(['什么', '是', '国家', '标准', '家标']);
  });

  it('cuts Thai into words', () => {
    expect(normaliseTerms('มาตรฐานแห่งชาติ')).toEqual(['มาตรฐาน', 'แห่ง', 'ชาติ']);
  });

  it('gives terms without white space, quotation marks or great length, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const term of normaliseTerms(text)) expect(term).toMatch(/^[^\s"'\0]{1,64}$/u);
      }),
    );
  });
});

describe('isStopWord', () => {
  it('knows function and question words as they are after stemming', () => {
    const terms = normaliseTerms('What does the other one do because of these? 什么 的 如何');
    expect(terms.filter((term) => !isStopWord(term))).toEqual(['one']);
  });

  it('keeps words that are content elsewhere', () => {
    expect(normaliseTerms('May 2024 US no').some(isStopWord)).toBe(false);
  });
});
