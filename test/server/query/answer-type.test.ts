import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_TYPES, answerType } from '../../../server/query/answer-type.ts';

describe('the type of answer that a question expects', () => {
  it.each([
    ['Who chairs the committee?', 'person'],
    ['When does the harbour open?', 'date'],
    ['In which year was it built?', 'date'],
    ['Where is the office?', 'place'],
    ['How many ships came?', 'count'],
    ['How much does it cost?', 'amount'],
    ['Which national standard covers ropes?', 'standard'],
    ['Why was the pier closed?', 'reason'],
    ['What is a tide gauge?', 'definition'],
    ['Is the pier open?', 'yes-no'],
    ['Describe the harbour.', 'other'],
    ['谁担任主任？', 'person'],
    ['什么时候开幕？', 'date'],
    ['有多少艘船？', 'count'],
    ['为什么关闭？', 'reason'],
    ['Wer leitet den Hafen?', 'person'],
    ['¿Cuándo abre el puerto?', 'date'],
    ['Где находится порт?', 'place'],
    ['Bao nhiêu con tàu?', 'count'],
    ['Kim yönetiyor?', 'person'],
  ])('of %j is %s', (question, type) => {
    expect(answerType(question)).toBe(type);
  });

  it('is a list where several items are asked for', () => {
    expect(answerType('What are the ports?', true)).toBe('list');
    expect(answerType('有哪些港口？', true)).toBe('list');
  });

  it('is one of the types for whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => ANSWER_TYPES.includes(answerType(text))));
  });
});
