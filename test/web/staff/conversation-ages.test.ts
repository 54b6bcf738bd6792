import { describe, expect, it } from 'vitest';
import { ageOf, groupByAge } from '../../../web/staff/conversations/conversation-ages.ts';

const now = new Date(2026, 2, 30, 0, 30);

describe('the age of a conversation', () => {
  it.each([
    [new Date(2026, 2, 30, 0, 10), 'today'],
    [new Date(2026, 2, 31, 9, 0), 'today'],
    [new Date(2026, 2, 29, 23, 59), 'yesterday'],
    [new Date(2026, 2, 29, 0, 0), 'yesterday'],
    [new Date(2026, 2, 28, 23, 59), 'week'],
    [new Date(2026, 2, 23, 0, 0), 'week'],
    [new Date(2026, 2, 22, 23, 59), 'earlier'],
  ])('of %s is told by the calendar', (time, age) => {
    expect(ageOf(time, now)).toBe(age);
  });

  it('groups in the order in which conversations come, without empty groups', () => {
    const conversation = (id: string, time: Date) => {
      const asked = time.toISOString();
      return { id, title: id, startedAt: asked, lastAskedAt: asked, questions: 1 };
    };
    const list = [conversation('a', now), conversation('b', now), conversation('c', new Date(2020, 0, 1))];
    expect(groupByAge(list, now).map(({ age, conversations }) => [age, conversations.map(({ id }) => id)])).toEqual([
      ['today', ['a', 'b']],
      ['earlier', ['c']],
    ]);
  });
});
