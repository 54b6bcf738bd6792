import { describe, expect, it } from 'vitest';
import { chooseList } from '../../../server/answering/choose-list.ts';
import { scoreSentences } from '../../../server/answering/score-sentences.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

function passageOf(lines: string[], answer: string, id: number, relevance = 3) {
  const text = lines.join('\n');
  const ranked = rankedPassage(text, answer, { passage: { id, documentId: `${id}` } });
  let start = 0;
  ranked.passage.sentences = lines.map((line) => {
    const sentence = { start, end: start + line.length };
    start = sentence.end + 1;
    return sentence;
  });
  ranked.readWindows = ranked.readWindows.map((window) => ({ ...window, relevance }));
  return ranked;
}

function chosen(question: string, ...passages: ReturnType<typeof passageOf>[]): string[] {
  return chooseList(question, scoreSentences([{ text: question, expansions: [] }], passages), passages).map(
    ({ text }) => text,
  );
}

const NEEDS = ['A skipper needs:', '- a rope,', '- an anchor,', '- a lamp.'];

describe('the list that answers', () => {
  it('is given whole', () => {
    expect(chosen('What does a skipper need?', passageOf([...NEEDS, 'Good luck.'], 'a rope', 1))).toEqual(NEEDS);
  });

  it('is none where another sentence answers far better', () => {
    const other = passageOf(['A skipper needs patience.'], 'patience', 2, 9);
    expect(chosen('What does a skipper need?', passageOf(NEEDS, 'a rope', 1), other)).toEqual([]);
  });

  it('has as many items as are asked for', () => {
    const two = passageOf(['The colours:', '- red,', '- blue.'], 'red', 2, 4);
    expect(chosen('Which three things?', two, passageOf(NEEDS, 'a rope', 1))).toEqual(NEEDS);
    const four = passageOf(['The winds:', '- north,', '- east,', '- south,', '- west.'], 'north', 3, 4);
    expect(chosen('Which three things?', four, passageOf(NEEDS, 'a rope', 1))).toEqual(NEEDS);
    expect(chosen('Which four things?', passageOf(NEEDS, 'a rope', 1))).toEqual([]);
  });

  it('is none where it is too long to read', () => {
    const many = Array.from({ length: 13 }, (_, k) => `${k + 1}. rope`);
    expect(chosen('What does a skipper need?', passageOf(many, 'rope', 1))).toEqual([]);
    const long = ['1. rope', `2. ${'anchor '.repeat(200)}`];
    expect(chosen('What does a skipper need?', passageOf(long, 'rope', 1))).toEqual([]);
  });

  it('is none where nothing was found', () => {
    expect(chosen('What does a skipper need?')).toEqual([]);
  });
});
