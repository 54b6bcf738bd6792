import { describe, expect, it } from 'vitest';
import { askedCount, asksForItems } from '../../../server/answering/asked-count.ts';

describe('the number of items asked for', () => {
  it.each([
    ['What are the five rules of the pier?', 5],
    ['Which 3 boats won?', 3],
    ['list the twelve moorings', 12],
    ['the two main reasons', 2],
    ['港口有哪三个码头？', 3],
    ['港口的两项规定是什么？', 2],
  ])('%s', (question, count) => {
    expect(askedCount(question)).toBe(count);
    expect(asksForItems(question)).toBe(true);
  });

  it.each(['What happened in the three days of the regatta?', 'How many boats won?', 'Which 400 boats?', ''])(
    'none: %s',
    (question) => {
      expect(askedCount(question)).toBeUndefined();
    },
  );

  it('may stay unsaid', () => {
    expect(asksForItems('which papers does a skipper carry?')).toBe(true);
    expect(asksForItems('what safety rules hold at the pier?')).toBe(true);
    expect(
      ['what does a skipper do?', 'which class is hers?', 'What is this?', 'Who won?'].filter(asksForItems),
    ).toEqual([]);
  });
});
