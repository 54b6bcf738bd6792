import { describe, expect, it } from 'vitest';
import { splitQuestion } from '../../../server/conversation/split-question.ts';

describe('splitting a question', () => {
  it.each([
    [
      'Who leads the bakery and who leads the school kitchen?',
      ['Who leads the bakery', 'who leads the school kitchen?'],
    ],
    [
      'Compare Norway and Chile: how many rules does each have?',
      ['Compare Norway: how many rules does each have?', 'Compare Chile: how many rules does each have?'],
    ],
    ['面包店由谁负责？学校厨房由谁负责？', ['面包店由谁负责', '学校厨房由谁负责？']],
  ])('%s', (question, parts) => {
    expect(splitQuestion(question)).toEqual(parts);
  });

  it.each([
    'Who wrote the rules for bread and cakes?',
    'When was Acme founded, and where is it based?',
    'Which city was the fair in, and what were the dates?',
    'Which plans sound good but have poor prospects?',
    'I have read the rules. When do they apply?',
    '在寒冷的气候下，哪种面包更好？',
    'When?',
    '',
  ])('leaves "%s" whole', (question) => {
    expect(splitQuestion(question)).toEqual([question]);
  });
});
