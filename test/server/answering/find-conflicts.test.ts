import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../server/answering/find-conflicts.ts';
import { scoreSentences } from '../../../server/answering/score-sentences.ts';
import { readValues } from '../../../server/citations/stated-values.ts';
import type { RankedPassage } from '../../../server/retrieval/retriever.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

interface Said {
  text: string;
  answer: string;
  title?: string;
  heading?: string;
  datedAt?: string;
  /** Whether the reader takes it for an answer; else it was only found. */
  isRead?: boolean;
  documentId?: string;
  relevance?: number;
  score?: number;
}

function said(parts: Said, index: number): RankedPassage {
  const {
    text,
    answer,
    title = `Paper ${index}`,
    heading,
    datedAt = `203${index}-01-01`,
    isRead = true,
    relevance = 3,
    score = 4 - index,
  } = parts;
  const start = text.indexOf(answer);
  const answerSpans = [{ start, end: start + answer.length, score: 12 }];
  return rankedPassage(text, answer, {
    score,
    passage: {
      id: index + 1,
      documentId: parts.documentId ?? `document-${index}`,
      title,
      datedAt,
      headingPath: heading === undefined ? [] : [title, heading],
    },
    readWindows: isRead ? [{ part: 0, passageScore: score, start: 0, end: text.length, relevance, answerSpans }] : [],
  });
}

function conflicts(question: string, ...texts: Said[]): string[] {
  const passages = texts.map(said);
  const sentences = scoreSentences([{ text: question, expansions: [] }], passages);
  return findConflicts({ question, sentences, passages, readValues }).map(({ text }) => text);
}

const REGATTA = 'When is the harbour regatta?';
const JUNE_3 = { text: 'The harbour regatta is on 3 June.', answer: '3 June' };
const JUNE_4 = { text: 'Come to the harbour regatta on 4 June.', answer: '4 June' };

describe('conflicts', () => {
  it('shows two dates of one event, the most recent document first', () => {
    expect(conflicts(REGATTA, JUNE_3, JUNE_4)).toEqual([JUNE_4.text, JUNE_3.text]);
    expect(conflicts(REGATTA, { ...JUNE_3, datedAt: '2039-01-01' }, JUNE_4)).toEqual([JUNE_3.text, JUNE_4.text]);
  });

  it('shows each of three values once', () => {
    const again = { text: 'The harbour regatta falls on 4 June.', answer: '4 June' };
    const third = { text: 'The harbour regatta will be on 5 June.', answer: '5 June' };
    expect(conflicts(REGATTA, JUNE_3, JUNE_4, again, third)).toEqual([third.text, JUNE_4.text, JUNE_3.text]);
  });

  it('shows what two editions of a document say, though nobody has read one of them', () => {
    const [title, heading] = ['Mooring rules 2030', 'Fees'];
    const older = { text: 'A boat pays 40 crowns a night.', answer: '40 crowns', title, heading };
    const newer = {
      text: 'We ask 50 crowns.',
      answer: '50 crowns',
      title: 'Mooring rules 2031',
      heading,
      isRead: false,
    };
    expect(conflicts('How much does a boat pay?', older, newer)).toEqual([newer.text, older.text]);
  });

  it('shows two chairs of one board', () => {
    const older = { text: 'The harbour board is chaired by Dr Ada Li.', answer: 'Dr Ada Li' };
    const newer = { text: 'Dr Bo Berg chairs the harbour board.', answer: 'Dr Bo Berg' };
    expect(conflicts('Who chairs the harbour board?', older, newer)).toEqual([newer.text, older.text]);
  });

  it('shows two dates of one event in Chinese', () => {
    const older = { text: '港口赛船会于6月3日举行。', answer: '6月3日' };
    const newer = { text: '港口赛船会定于6月4日举行。', answer: '6月4日' };
    expect(conflicts('港口赛船会哪一天举行？', older, newer)).toEqual([newer.text, older.text]);
  });

  it.each<[string, string, Said, Said]>([
    ['the same date', REGATTA, JUNE_3, { text: 'The harbour regatta: June 3, 2031.', answer: 'June 3, 2031' }],
    [
      'a day within the days',
      REGATTA,
      JUNE_3,
      { text: 'The harbour regatta lasts from 2 to 5 June.', answer: '2 to 5 June' },
    ],
    ['another event', REGATTA, JUNE_3, { text: 'The harbour concert is on 4 June.', answer: '4 June' }],
    [
      'an event at another time of the year',
      REGATTA,
      JUNE_3,
      { text: 'The harbour regatta was on 4 October.', answer: '4 October' },
    ],
    [
      'another year',
      REGATTA,
      { text: 'The 2031 harbour regatta is on 3 June.', answer: '3 June' },
      { text: 'The 2030 harbour regatta was on 4 June.', answer: '4 June' },
    ],
    [
      'another of a row',
      REGATTA,
      { text: 'The third harbour regatta is on 3 June.', answer: '3 June' },
      { text: 'The second harbour regatta was on 4 June.', answer: '4 June' },
    ],
    [
      'a sentence that tells of the change',
      REGATTA,
      JUNE_3,
      { text: 'The harbour regatta moves from 3 June to 4 June.', answer: '4 June' },
    ],
    [
      'the date of the document',
      REGATTA,
      JUNE_3,
      { text: 'Harbour regatta, sent on 4 June 2031.', answer: '4 June 2031', datedAt: '2031-06-04' },
    ],
    [
      'a fee for something else',
      'How much does a boat pay at the pier?',
      { text: 'A boat pays 40 crowns at the pier.', answer: '40 crowns' },
      { text: 'A fishing boat pays 10 crowns at the pier.', answer: '10 crowns' },
    ],
    [
      'a fee of another house with the same heading',
      'How much does a boat pay?',
      { text: 'A boat pays 40 crowns.', answer: '40 crowns', title: 'Pier rules', heading: 'Fees' },
      { text: 'A boat pays 10 crowns.', answer: '10 crowns', title: 'Quay rules', heading: 'Fees' },
    ],
    ['what the reader finds irrelevant', REGATTA, JUNE_3, { ...JUNE_4, relevance: -3 }],
    [
      'a number that is only near',
      'How many boats came to the regatta?',
      { text: '512 boats came to the regatta.', answer: '512 boats', title: 'A', heading: 'Boats', documentId: 'a' },
      {
        text: 'About 500 boats came to the regatta.',
        answer: '500 boats',
        title: 'A',
        heading: 'Boats',
        documentId: 'a',
      },
    ],
    [
      'a name in full',
      'Who chairs the harbour board?',
      { text: 'Ada Li chairs the harbour board.', answer: 'Ada Li' },
      { text: 'The harbour board is chaired by Dr Li.', answer: 'Dr Li' },
    ],
    [
      'a Chinese name with its title',
      '谁主持港务会？',
      { text: '李明主持港务会。', answer: '李明' },
      { text: '港务会由李明教授主持。', answer: '李明教授' },
    ],
    [
      'a name in another script',
      'Who chairs the 港务会 board?',
      { text: 'Ada Li chairs the 港务会 board.', answer: 'Ada Li' },
      { text: '李艾达 chairs the 港务会 board.', answer: '李艾达' },
    ],
    [
      'who had the office before',
      'Who chairs the harbour board?',
      { text: 'Ada Li chairs the harbour board.', answer: 'Ada Li' },
      { text: 'Bo Berg, who chairs the harbour board until May, sails.', answer: 'Bo Berg' },
    ],
    [
      'a fee under another heading of the document',
      'How much does a boat pay?',
      { text: 'A boat pays 40 crowns.', answer: '40 crowns', title: 'A', heading: 'Summer', documentId: 'a' },
      { text: 'A boat will pay 20 crowns.', answer: '20 crowns', title: 'A', heading: 'Winter', documentId: 'a' },
    ],
    [
      'a board of which nothing is asked but who heads it',
      'Who chairs the board?',
      { text: 'Ada Li chairs the board.', answer: 'Ada Li' },
      { text: 'Bo Berg chairs the board.', answer: 'Bo Berg' },
    ],
    ['what the reader takes for no answer', REGATTA, JUNE_3, { ...JUNE_4, isRead: false }],
    ['a question that many things answer', 'Which boats sail in the harbour regatta?', JUNE_3, JUNE_4],
  ])('shows none for %s', (_, question, one, other) => {
    expect(conflicts(question, one, other)).toEqual([]);
    expect(conflicts(question, other, one)).toEqual([]);
  });

  it('takes the value of the kind from an unread section', () => {
    const heading = 'Fees';
    const older = { text: 'A boat pays 40 crowns.', answer: '40 crowns', title: 'Mooring rules 2030', heading };
    const text = 'We ask 50 crowns. Pay within 10 days.';
    const newer = { text, answer: '50 crowns', title: 'Mooring rules 2031', heading, isRead: false };
    expect(conflicts('How much does a boat pay?', older, newer)).toEqual(['We ask 50 crowns.', older.text]);
  });

  it('does not take what an unread section says of another number than the one asked for', () => {
    const heading = 'Fees';
    const older = { text: 'At berth 7 we ask 40 crowns.', answer: '40 crowns', title: 'Mooring rules 2030', heading };
    const text = 'At berth 8 we ask 50 crowns.';
    const newer = { text, answer: '50 crowns', title: 'Mooring rules 2031', heading, isRead: false };
    expect(conflicts('How much does berth 7 cost?', older, newer)).toEqual([]);
  });

  it('looks no further than nearly as likely for what the best sentence does not give', () => {
    const best = { text: 'The harbour regatta is loved by all.', answer: 'loved by all', score: 9 };
    expect(conflicts(REGATTA, best, JUNE_3, JUNE_4)).toEqual([]);
    expect(conflicts(REGATTA, { ...best, score: 3 }, JUNE_3, JUNE_4)).toEqual([JUNE_4.text, JUNE_3.text]);
  });

  it('shows two shares of one thing', () => {
    const at = { title: 'A', heading: 'Votes', documentId: 'a' };
    const half = { text: 'The share of votes that a club holds is half.', answer: 'half', ...at };
    const third = { text: 'The share of votes that a club holds is a third.', answer: 'a third', ...at };
    expect(conflicts('What share of votes does a club hold?', half, third)).toHaveLength(2);
  });

  it('shows none within one passage, which knows what it says', () => {
    const text = 'The harbour regatta is on 3 June. The harbour regatta is on 4 June.';
    const passage = said({ text, answer: '3 June' }, 0);
    passage.readWindows[0]!.answerSpans.push({
      start: text.indexOf('4 June'),
      end: text.indexOf('4 June') + '4 June'.length,
      score: 12,
    });
    const sentences = scoreSentences([{ text: REGATTA, expansions: [] }], [passage]);
    expect(sentences.filter(({ answerSpan }) => answerSpan)).toHaveLength(2);
    expect(findConflicts({ question: REGATTA, sentences, passages: [passage], readValues })).toEqual([]);
  });

  it('passes over a likelier sentence that gives no value', () => {
    const vague = { text: 'The harbour regatta is in summer.', answer: 'in summer' };
    expect(conflicts(REGATTA, vague, JUNE_3, JUNE_4)).toEqual([JUNE_4.text, JUNE_3.text]);
  });

  it('does not choose among several values of an unread section', () => {
    const heading = 'Fees';
    const older = { text: 'A boat pays 40 crowns.', answer: '40 crowns', title: 'Mooring rules 2030', heading };
    const text = 'We ask 50 crowns in summer. In winter we ask 20 crowns.';
    const newer = { text, answer: '50 crowns', title: 'Mooring rules 2031', heading, isRead: false };
    expect(conflicts('How much does a boat pay?', older, newer)).toEqual([]);
  });

  it('finds a conflict exactly where the days differ', () => {
    const day = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const texts = [one, other].map((k) => ({ text: `The harbour regatta is on ${k} June.`, answer: `${k} June` }));
        expect(conflicts(REGATTA, ...texts)).toHaveLength(one === other ? 0 : 2);
      }),
    );
  });

  it('finds none where nothing was found', () => {
    expect(conflicts(REGATTA)).toEqual([]);
  });
});
