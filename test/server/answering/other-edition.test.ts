import { describe, expect, it } from 'vitest';
import { areOfOtherEditions } from '../../../server/answering/other-edition.ts';

describe('sentences of other editions', () => {
  it.each([
    ['The 2030 regatta was on 4 June.', 'The 2031 regatta was on 3 June.'],
    ['The third regatta was on 4 June.', 'The 4th regatta was on 3 June.'],
    ['第三届赛船会于六月举行。', '第四届赛船会于五月举行。'],
  ])('%s / %s', (one, other) => {
    expect(areOfOtherEditions(one, other)).toBe(true);
    expect(areOfOtherEditions(other, one)).toBe(true);
  });

  it.each([
    ['The regatta was on 4 June.', 'The 2031 regatta was on 3 June.'],
    ['The 2031 regatta was on 4 June.', 'The regatta of 2031 was on 3 June.'],
    ['It was on the 4th of June.', 'It was on the 3rd of June.'],
    ['It was on 4th June.', 'It was on 3rd June.'],
  ])('not %s / %s', (one, other) => {
    expect(areOfOtherEditions(one, other)).toBe(false);
  });
});
