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
    [
      'At the Turin Fair, who opened the hall and which baker won the prize?',
      ['At the Turin Fair, who opened the hall', 'At the Turin Fair, which baker won the prize?'],
    ],
    [
      'I need two figures: how many bakers are in Turin, and roughly how many ovens are in Lima?',
      ['how many bakers are in Turin', 'roughly how many ovens are in Lima?'],
    ],
    [
      'Where did the Turin Guild meet in May, and when is it going to meet again?',
      ['Where did the Turin Guild meet in May', 'when is Turin Guild going to meet again?'],
    ],
    [
      'Ada Li spoke twice at the fair: what was her first talk about, and which oven did she show in the evening?',
      ['Ada Li spoke twice at the fair: what was her first talk about', 'which oven did Ada Li show in the evening?'],
    ],
    [
      'On which days did the Turin bakers and the Lima millers each sign the charter?',
      ['On which days did the Turin bakers sign the charter?', 'On which days did the Lima millers sign the charter?'],
    ],
  ])('%s', (question, parts) => {
    expect(splitQuestion(question)).toEqual(parts);
  });

  it.each([
    'Who wrote the rules for bread and cakes?',
    'When was Acme founded, and where is it based?',
    'What does Ada Li see as the weakness of the Turin rules, and why does it matter?',
    'Which guild looks after bread in Turin, and which handles the sweet ones?',
    'Which firm signed with Acme for the new bakery, and who is that bakery’s first manager?',
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
