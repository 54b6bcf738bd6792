import { describe, expect, it } from 'vitest';
import { wantsList } from '../../../server/conversation/wants-list.ts';

describe('telling a question for a list', () => {
  it.each([
    'What are the rules?',
    'list all fees',
    'Which three towns have a fair?',
    'what steps are there',
    '有哪些标准？',
  ])('%s', (question) => {
    expect(wantsList(question)).toBe(true);
  });

  it.each(['Who chairs it?', 'How many towns are there?', 'Which town did the fair move to?', '谁负责？'])(
    'not: %s',
    (question) => {
      expect(wantsList(question)).toBe(false);
    },
  );
});
