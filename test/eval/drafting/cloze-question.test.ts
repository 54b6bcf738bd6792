import { describe, expect, it } from 'vitest';
import { clozeQuestion } from '../../../eval/drafting/cloze-question.ts';
import { findFacts } from '../../../eval/drafting/find-facts.ts';

const questions = (sentence: string, language: string) =>
  findFacts(sentence, language).map((fact) => clozeQuestion(sentence, fact, language));

describe('clozeQuestion', () => {
  it.each([
    ['number', 'en', 'The hall on the quay holds\n340 people.', 'The hall on the quay holds ____ people.'],
    ['when-where', 'en', 'The mill at the river closed on 3 May 2021.', 'The mill at the river closed on ____.'],
    ['who', 'en', 'Ines Moor keeps the gauges of the town.', 'Who keeps the gauges of the town?'],
    ['who', 'en', 'The hall on the quay was built by Ben Ash.', 'The hall on the quay was built by ____.'],
    ['number', 'zh', '测量局每年检定340台水表。', '测量局每年检定多少台水表？'],
    ['when-where', 'zh', '新的检定办法自2021年5月3日起施行。', '新的检定办法自什么时候起施行？'],
    ['when-where', 'zh', '新的检定办法于2021年开始施行。', '新的检定办法于哪一年开始施行？'],
    ['who', 'zh', '测量局局长林海青介绍了检定情况。', '测量局局长谁介绍了检定情况？'],
    ['number', 'de', 'Die Halle am Kai fasst heute 340 Personen.', 'Die Halle am Kai fasst heute ____ Personen.'],
  ])('asks a %s in %s', (kind, language, sentence, question) => {
    expect(questions(sentence, language)).toEqual([{ kind, question }]);
  });

  it.each([
    ['gives the answer away in another way of writing', 'They tested 1,200 gauges, all of the 1200 at the mill.'],
    ['leaves too little to ask', 'Register by 3 May 2021.'],
    ['holds it in brackets alone', 'Dates are written with the day first (3 May 2021) in letters.'],
  ])('asks nothing where the sentence %s', (_, sentence) => {
    expect(questions(sentence, 'en')[0]).toBeUndefined();
  });
});
