import { describe, expect, it } from 'vitest';
import type { OpeningReference } from '../../../server/answering/opening-reference.ts';
import { sentenceSubject } from '../../../server/answering/sentence-subject.ts';

describe('the subject of a sentence', () => {
  it.each<[string, OpeningReference, string]>([
    ['The harbour board was founded in 1931.', 'thing', 'The harbour board'],
    ['Harbour Board North meets in May.', 'thing', 'Harbour Board North'],
    ['The Board of Harbours and Piers meets in May.', 'thing', 'The Board of Harbours and Piers'],
    ['In 2031, the harbour board was dissolved.', 'thing', 'the harbour board'],
    ['Ada Li chairs the board.', 'person', 'Ada Li'],
    ['The fishing boats are blue.', 'several', 'The fishing boats'],
    ['港务会成立于一九三一年。', 'thing', '港务会'],
  ])('%s', (sentence, taken, subject) => {
    expect(sentenceSubject(sentence, taken)).toBe(subject);
  });

  it.each<[string, string, OpeningReference]>([
    ['a body is no person', 'The harbour board meets in May.', 'person'],
    ['one is not several', 'The harbour board is new.', 'several'],
    ['several are not one', 'The fishing boats are blue.', 'thing'],
    ['what comes in by the verb is taken up', 'The town is served by a ferry.', 'thing'],
    ['nothing is named', 'There are seven boats.', 'thing'],
    ['a question', 'Where is the ferry?', 'thing'],
    ['a pronoun', 'It is blue.', 'thing'],
    ['no verb follows the name', 'Ada Li, Director', 'person'],
    ['empty', '', 'thing'],
  ])('none where %s', (_, sentence, taken) => {
    expect(sentenceSubject(sentence, taken)).toBeUndefined();
  });
});
