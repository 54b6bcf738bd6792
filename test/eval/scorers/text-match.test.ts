import { describe, expect, it } from 'vitest';
import { containsAny, containsText } from '../../../eval/scorers/text-match.ts';

describe('containsText', () => {
  it.each([
    ['case', 'The Ministry of Commerce said', 'ministry OF commerce'],
    ['white space', 'New\n  energy\u00A0vehicles', 'new energy vehicles'],
    ['dashes', 'October 6–10 and GB/T 1—2020', '6-10'],
    ['dashes in what is wanted', 'a low-carbon path', 'low‑carbon'],
    ['minus signs', 'at −5 degrees', '-5 degrees'],
    ['curly quotes', 'the “people’s standard”', '"people\'s standard"'],
  ])('does not mind %s', (_, text, wanted) => {
    expect(containsText(text, wanted)).toBe(true);
  });

  it.each([
    ['2050', '50'],
    ['504', '50'],
    ['1999 and 20500', '50'],
    ['10 million2', 'million 2'],
  ])('does not find a number inside another: %s has no %s', (text, wanted) => {
    expect(containsText(text, wanted)).toBe(false);
  });

  it.each([
    ['in 2050 there were 50', '50'],
    ['50%', '50'],
    ['v50', '50'],
    ['GB50', 'gb50'],
    ['x50y', '50'],
    ['50.5', '50'],
  ])('finds a number that touches no digit: %s has %s', (text, wanted) => {
    expect(containsText(text, wanted)).toBe(true);
  });

  it('finds Chinese, which has no spaces', () => {
    expect(containsText('共有69家机构参加', '69家')).toBe(true);
    expect(containsText('共有169家机构参加', '69家')).toBe(false);
  });

  it('finds nothing where nothing is wanted', () => {
    expect(containsText('text', ' ')).toBe(false);
    expect(containsAny('text', [])).toBe(false);
  });
});

describe('containsAny', () => {
  it('is content with one of several', () => {
    expect(containsAny('over fifty', ['50', 'fifty'])).toBe(true);
    expect(containsAny('over sixty', ['50', 'fifty'])).toBe(false);
  });
});
