import { describe, expect, it } from 'vitest';
import { headingQuestion } from '../../../eval/drafting/heading-question.ts';

describe('headingQuestion', () => {
  it.each([
    ['en', 'Fees', 'Payment', 'What does "Fees" say about "Payment"?'],
    ['en', 'Fees', '3.2 Late payment', 'What does "Fees" say about "Late payment"?'],
    ['en', 'Fees', 'IV. Refunds', 'What does "Fees" say about "Refunds"?'],
    ['zh-CN', '检定办法', '二、费用', '《检定办法》关于“费用”是怎么说的？'],
    ['zh', '检定办法', '第三章 周期', '《检定办法》关于“周期”是怎么说的？'],
    ['en', 'Questions', '4. Who pays for a seal?', 'Who pays for a seal?'],
    ['zh', '问答', '谁付检定费？', '谁付检定费？'],
    ['de', 'Gebühren', 'Zahlung', 'Gebühren: Zahlung?'],
  ])('asks in %s under the title "%s" about "%s"', (language, title, heading, expected) => {
    expect(headingQuestion(title, heading, language)).toBe(expected);
  });

  it.each([
    ['is the title', 'Fees of the office'],
    ['is a number', '2024'],
    ['is a letter', 'A.'],
  ])('asks nothing where the heading %s', (_, heading) => {
    expect(headingQuestion('Fees of the Office', heading, 'en')).toBeUndefined();
  });

  it('bounds what a loader may have taken for a heading', () => {
    expect(headingQuestion('Fees', 'word '.repeat(500), 'en')?.length).toBeLessThan(200);
  });
});
