import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModelReply } from '../../../eval/drafting/model-drafts.ts';
import { verifyDraft } from '../../../eval/drafting/verify-draft.ts';

const TEXT = 'Preface. A seal for a gauge —\ncosts “40” crowns. 检定费为每台40元。 Appendix.';
const shown = [{ uri: 'fees.md', title: 'Fees', language: 'en', text: TEXT, start: 9, end: TEXT.indexOf(' Appendix') }];
const draft = {
  passage: 1,
  kind: 'number' as const,
  question: 'What is paid for\na mark?',
  answer: '40 crowns',
  mustContain: ['40', 'forty'],
  quote: 'a seal for a gauge - costs "40" crowns.',
};

describe('verifyDraft', () => {
  it('gives the quote as it stands in the document, and of the strings those that stand in it', () => {
    expect(verifyDraft(draft, shown)).toEqual({
      kind: 'number',
      lang: 'en',
      question: 'What is paid for a mark?',
      answers: ['40 crowns'],
      mustContain: ['40'],
      evidence: { doc: 'fees.md', quote: 'A seal for a gauge —\ncosts “40” crowns.' },
    });
  });

  it('tells the language by the question', () => {
    const chinese = { ...draft, question: '每台水表收多少钱？', quote: '检定费为每台40元' };
    expect(verifyDraft(chinese, shown)).toMatchObject({ lang: 'zh', evidence: { quote: '检定费为每台40元。' } });
  });

  it.each([
    ['names a passage that was not shown', { passage: 2 }],
    ['quotes what the passage does not say', { quote: 'A seal costs 50 crowns.' }],
    ['quotes another part of the document', { quote: 'Appendix', mustContain: ['Appendix'] }],
    ['quotes no letter', { quote: '…' }],
    ['wants what the quote does not hold', { mustContain: ['50'] }],
    ['gives its answer away', { question: 'Does it cost 40 crowns?' }],
  ])('throws away a draft that %s', (_, fields) => {
    expect(verifyDraft({ ...draft, ...fields }, shown)).toBeUndefined();
  });

  it('never quotes what is not in the passage', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (before, passage, after, one, other) => {
        const whole = before + passage + after;
        const place = {
          uri: 'a',
          title: 'A',
          language: 'en',
          text: whole,
          start: before.length,
          end: whole.length - after.length,
        };
        const quote = Array.from(passage).slice(Math.min(one, other), Math.max(one, other)).join('');
        const verified = verifyDraft({ ...draft, question: '', quote, mustContain: [quote] }, [place]);
        expect(passage).toContain(verified?.evidence.quote ?? '');
        if (/[A-Za-z\u4e00-\u9fff]/.test(quote)) expect(verified).toBeDefined();
      }),
    );
  });
});

describe('readModelReply', () => {
  const one = JSON.stringify(draft);

  it.each([
    ['a bare object', `{"questions": [${one}]}`, 1, 0],
    ['a fence and words around it', `Sure!\n\`\`\`json\n{"questions": [${one}, ${one}]}\n\`\`\`\nDone.`, 2, 0],
    ['some that are not as asked', `{"questions": [${one}, {"passage": "x"}, 7]}`, 1, 2],
    ['a question that never ends', `{"questions": [${one.replace('a mark', 'a mark'.repeat(100))}]}`, 0, 1],
    ['a reply cut off', `{"questions": [${one}, {"pass`, 0, 1],
    ['no JSON', 'I would rather not.', 0, 1],
    ['none', '{"questions": []}', 0, 0],
  ])('reads %s', (_, text, drafts, malformed) => {
    const reply = readModelReply(text);
    expect({ drafts: reply.drafts.length, malformed: reply.malformed }).toEqual({ drafts, malformed });
  });
});
