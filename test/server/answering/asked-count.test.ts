import { describe, expect, it } from 'vitest';
import { askedCount, asksForItems, statesAskedCount } from '../../../server/answering/asked-count.ts';

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

describe('a sentence that says how many there are', () => {
  it.each([
    ['What are the five rules of the pier?', 'The pier has 5 rules: no fires, no dogs, no bikes, no bait, no songs.'],
    ['the two main reasons for the delay', 'There were two reasons: fog and ice.'],
    ['港口有哪三个码头？', '港口设有三个码头：东、西、北。'],
  ])('%s', (question, sentence) => {
    expect(statesAskedCount(question, sentence)).toBe(true);
  });

  it.each([
    ['of other things', 'What are the five rules of the pier?', 'Five boats lie at the pier.'],
    ['another number', 'What are the five rules of the pier?', 'The pier has 15 rules, and 5.5 metres of rope.'],
    ['to a question without one', 'What are the rules of the pier?', 'The pier has five rules.'],
    ['after a comma', 'What are the five rules of the pier?', 'It has five, and rules besides.'],
  ])('not %s', (_, question, sentence) => {
    expect(statesAskedCount(question, sentence)).toBe(false);
  });
});
