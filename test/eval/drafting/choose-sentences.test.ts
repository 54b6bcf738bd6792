import { describe, expect, it } from 'vitest';
import { chooseSentences } from '../../../eval/drafting/choose-sentences.ts';

const isChosen = (sentence: string): boolean =>
  chooseSentences({ passages: [], sentences: [{ start: 0, end: sentence.length }] }, sentence).length > 0;

describe('chooseSentences', () => {
  it.each([
    'A seal for a household gauge costs 40 crowns.',
    'The “old” house (at the quay) was bought in 1954.',
    '家用水表的检定费为每台40元，由用户支付。',
    'Éva Moor leitet das Amt seit drei Jahren.',
  ])('takes %s', (sentence) => {
    expect(isChosen(sentence)).toBe(true);
  });

  it.each([
    ['speaks of the one before', 'It is paid within 21 days of the bill.'],
    ['speaks of the one before, in Chinese', '该费用由用户在检定当日支付给测量局。'],
    ['is a question', 'Who pays for the seal of a gauge?'],
    ['is a line of a list', '3. Pay the bill within 21 days at the desk.'],
    ['is a row of a table', 'Gauge: 40; Scale: 75; Weight: 12 crowns each.'],
    ['has no end', 'Fees for gauges and scales of every household'],
    ['is too short', 'Pay 40 crowns.'],
    ['is too long', `The office ${'tests gauges and '.repeat(20)}scales.`],
    ['was cut in the wrong place', 'The fee (for a gauge costs 40 crowns.'],
    ['was cut in a quotation', 'Say: "The fee of a gauge is 40 crowns.'],
  ])('leaves out a sentence that %s', (_, sentence) => {
    expect(isChosen(sentence)).toBe(false);
  });
});
