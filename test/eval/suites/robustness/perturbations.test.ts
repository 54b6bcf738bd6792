import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../eval/seeded-random.ts';
import { PERTURBATIONS } from '../../../../eval/suites/robustness/all-perturbations.ts';
import { lowerCase } from '../../../../eval/suites/robustness/lower-case.ts';
import { rephrased } from '../../../../eval/suites/robustness/rephrased.ts';
import { typingErrors } from '../../../../eval/suites/robustness/typing-errors.ts';
import { withoutPunctuation } from '../../../../eval/suites/robustness/without-punctuation.ts';

const words = [
  'What',
  'is',
  'the',
  'tariff',
  'of',
  'weighbridges',
  'calibration',
  'CV 114',
  'ISO/IEC 17025:2017',
  '1,250',
  'B2B',
  'When',
  'was',
  'there',
  'chair',
  '"Old Quay Rules"',
  '“Blue Book”',
  "committee's",
  'harbour',
  'and',
  'OIML',
  'twelve-month',
];
const chineseWords = [
  '研究所',
  '的',
  '会员费',
  '是多少',
  '吗',
  '什么',
  '2026年',
  '“蓝皮书的附录”',
  '，',
  '请问',
  '哪里',
  '了',
];

const question = fc.oneof(
  fc.record({
    text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 }).map((each) => `${each.join(' ')}?`),
    lang: fc.constant('en'),
  }),
  fc.record({
    text: fc
      .array(fc.constantFrom(...chineseWords), { minLength: 1, maxLength: 10 })
      .map((each) => `${each.join('')}？`),
    lang: fc.constant('zh'),
  }),
  fc.record({ text: fc.string({ unit: 'binary', maxLength: 60 }), lang: fc.constantFrom('en', 'zh', 'und') }),
);
const seed = fc.string();
const QUOTED = /"[^"]*"|“[^”]*”/gu;

describe.each(PERTURBATIONS)('the perturbation $name', ({ apply }) => {
  it('gives the same question for the same seed', () => {
    fc.assert(
      fc.property(question, seed, (asked, from) => {
        expect(apply(asked, seededRandom(from))).toBe(apply(asked, seededRandom(from)));
      }),
    );
  });

  it('leaves every digit and everything in quotation marks as it is', () => {
    fc.assert(
      fc.property(question, seed, (asked, from) => {
        const text = apply(asked, seededRandom(from));
        expect(text.match(/\p{Nd}/gu)).toEqual(asked.text.match(/\p{Nd}/gu));
        expect(text.match(QUOTED)).toEqual(asked.text.match(QUOTED));
      }),
    );
  });

  it('leaves the numbers of standards whole', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const text = apply({ text: 'How is risk defined in ISO/IEC 17025:2017?', lang: 'en' }, seededRandom(from));
        expect(text.toLowerCase()).toContain('iso/iec 17025:2017');
      }),
    );
  });
});

describe('lower case', () => {
  it('stops at quotation marks', () => {
    expect(lowerCase.apply({ text: 'Who wrote "The Old Quay" in OIML R 76?', lang: 'en' }, Math.random)).toBe(
      'who wrote "The Old Quay" in oiml r 76?',
    );
  });
});

describe('leaving punctuation out', () => {
  it.each([
    ['Well, what does CV 114-2 cost (in pounds)?', 'Well what does CV 114-2 cost in pounds'],
    ["What's the members' fee: 1,250 or more?", "What's the members fee 1,250 or more"],
    ['会费是多少，什么时候交？', '会费是多少 什么时候交'],
  ])('makes of %s', (text, expected) => {
    expect(withoutPunctuation.apply({ text, lang: 'en' }, Math.random)).toBe(expected);
  });
});

describe('typing errors', () => {
  const LONG = 'When does the harbour committee publish another revised calibration schedule for weighbridges?';

  it('change one word in six, each by one letter, and never its first', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const typed = typingErrors.apply({ text: LONG, lang: 'en' }, seededRandom(from)).split(' ');
        const changed = LONG.split(' ').flatMap((word, index) =>
          word === typed[index] ? [] : [[word, typed[index]!]],
        );
        expect(changed).toHaveLength(2);
        for (const [word = '', wrong = ''] of changed) {
          expect(word.length).toBeGreaterThanOrEqual(5);
          expect(wrong[0]).toBe(word[0]);
          expect(Math.abs(wrong.length - word.length)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('leave questions without a long word as they are', () => {
    const text = 'Who is Dr A. Lim of ISO/TC 12?';
    expect(typingErrors.apply({ text, lang: 'en' }, seededRandom('a'))).toBe(text);
  });

  it('drop one particle in Chinese', () => {
    const dropped = typingErrors.apply({ text: '研究所的会员费涨了吗？', lang: 'zh' }, seededRandom('a'));
    expect(['研究所会员费涨了吗？', '研究所的会员费涨吗？', '研究所的会员费涨了？']).toContain(dropped);
  });
});

/** Every form that the rules give to a question. */
function formsOf(text: string, lang: string): Set<string> {
  const seeds = Array.from({ length: 60 }, (_, index) => String(index));
  return new Set(seeds.map((each) => rephrased.apply({ text, lang }, seededRandom(each))));
}

describe('rephrasing', () => {
  it('knows forms for what something is', () => {
    expect(formsOf('What is the quorum of a committee?', 'en')).toEqual(
      new Set([
        'tell me the quorum of a committee',
        'Hello, could you please help me with this: What is the quorum of a committee? Thank you very much!',
        'What quorum committee',
      ]),
    );
  });

  it('puts the subject before the verb', () => {
    expect(formsOf('When was the harbour opened to visitors?', 'en')).toContain(
      'I would like to know when the harbour was opened to visitors.',
    );
  });

  it('keeps the pronouns of a follow-up', () => {
    expect(formsOf('and who signs above that?', 'en')).toContain('who signs above that');
  });

  it('knows forms of its own in Chinese', () => {
    expect(formsOf('会员大会是什么？', 'zh')).toEqual(
      new Set(['请介绍一下会员大会', '您好，请问会员大会是什么？谢谢！', '我想知道会员大会是什么。', '会员大会是什么']),
    );
  });

  it('leaves languages without rules as they are', () => {
    expect(formsOf('Was ist das?', 'de')).toEqual(new Set(['Was ist das?']));
  });
});
