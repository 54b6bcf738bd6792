import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../../eval/drafting/find-facts.ts';

const found = (sentence: string, language = 'en') =>
  findFacts(sentence, language).map(({ kind, start, end }) => [kind, sentence.slice(start, end)]);

describe('findFacts', () => {
  it.each([
    [
      'numbers',
      'en',
      'The hall holds 340 people and 12.5% of them stand.',
      [
        ['number', '340'],
        ['number', '12.5%'],
      ],
    ],
    ['a number with marks between its thousands', 'en', 'They tested 14,600 gauges.', [['number', '14,600']]],
    ['a date', 'en', 'The mill closed on 3 May 2021.', [['date', '3 May 2021']]],
    ['a date with the month first', 'en', 'It opened on May 3, 2021 again.', [['date', 'May 3, 2021']]],
    ['a month and a year', 'en', 'The rule holds since June 2020.', [['date', 'June 2020']]],
    ['a year after a preposition', 'en', 'The roof was mended in 2019.', [['date', '2019']]],
    ['an ISO date', 'en', 'Send it before 2026-03-31 by post.', [['date', '2026-03-31']]],
    ['a German date', 'de', 'Die Halle wurde am 3. März 2021 eröffnet.', [['date', '3. März 2021']]],
    ['a Spanish date', 'es', 'El molino cerró el 3 de mayo de 2021.', [['date', '3 de mayo de 2021']]],
    ['a Russian date in its case', 'ru', 'Мельница закрылась 3 мая 2021 года.', [['date', '3 мая 2021']]],
    [
      'a Chinese date and number',
      'zh',
      '测量局于2021年5月3日检定了340台水表。',
      [
        ['date', '2021年5月3日'],
        ['number', '340'],
      ],
    ],
    ['a standard number', 'en', 'Gauges follow QS/T 4711-2021 here.', [['standard', 'QS/T 4711-2021']]],
    ['a person with a title', 'en', 'Ask Dr. Ines Moor about it.', [['name', 'Ines Moor']]],
    ['a person after "by"', 'en', 'The hall was built by Ben de la Ash.', [['name', 'Ben de la Ash']]],
    ['a person who does something', 'en', 'Ines Moor keeps the gauges.', [['name', 'Ines Moor']]],
    ['a Chinese office holder', 'zh', '局长林海青介绍了情况。', [['name', '林海青']]],
  ])('finds %s', (_, language, sentence, expected) => {
    expect(found(sentence, language)).toEqual(expected);
  });

  it.each([
    ['a section', 'It is told in section 12 of the rules.'],
    ['a name with a number', 'The office is at Quay 14 since long.'],
    ['a committee', 'The secretariat of TC 9 is here.'],
    ['a part of a word', 'The CO2 and the B52 are no numbers.'],
    ['a time', 'Doors open at 10:30 every day.'],
    ['a part of a committee', 'The secretariat of XY/TC 9/SC 3 is here.'],
    ['a number with spaces between its thousands', 'They write 10\u2009000 with a thin space.'],
    ['a range', 'It takes 3-4 weeks.'],
    ['what stands there twice', 'Of 12 gauges all 12 were right.'],
    ['Chinese ordinals', '这是第22届会议。'],
  ])('does not take %s for a quantity', (_, sentence) => {
    expect(found(sentence, /\p{sc=Han}/u.test(sentence) ? 'zh' : 'en')).toEqual([]);
  });

  it('does not take what a Chinese office holder does for a name', () => {
    expect(found('会议由林海青教授主持，测量局局长担任主席。', 'zh')).toEqual([]);
  });

  it('survives a language that nobody knows', () => {
    expect(found('The mill closed on 3 May 2021.', 'no such language')).toEqual([['date', '3 May 2021']]);
  });

  it('gives spans whose text is the first answer, apart from each other', () => {
    const piece = fc.oneof(
      fc.constantFrom('In 2019', '3 May 2021', '12%', '1,200', 'by Ines Moor', '2021年', 'GB/T 12-2020'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('en', 'zh', 'fr'), (pieces, language) => {
        const sentence = pieces.join(' ');
        let end = 0;
        for (const fact of findFacts(sentence, language)) {
          expect(fact.start).toBeGreaterThanOrEqual(end);
          expect(sentence.slice(fact.start, fact.end)).toBe(fact.answers[0]);
          end = fact.end;
        }
      }),
    );
  });
});
