import { describe, expect, it } from 'vitest';
import { bringContext, type SentenceInContext, withNamedContext } from '../../../server/answering/bring-context.ts';
import type { ScoredSentence } from '../../../server/answering/scored-sentence.ts';
import type { RankedPassage } from '../../../server/retrieval/retriever.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

const ROOM = { sentences: 3, words: 40 };

/** The sentences of a passage, all of which may be chosen. */
function sentencesOf(text: string, headingPath: string[] = ['Harbour', 'Ferries']): ScoredSentence[] {
  return scored(rankedPassage(text, '', { passage: { headingPath } }), text);
}

/** Each line a sentence of its own, as blocks of a document are. */
function linesOf(text: string): ScoredSentence[] {
  const sentences = [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
  return scored(rankedPassage(text, '', { passage: { headingPath: ['Harbour', 'Ferries'], sentences } }), text);
}

function scored(passage: RankedPassage, text: string): ScoredSentence[] {
  return passage.passage.sentences.map((span) => ({
    ...span,
    passage,
    part: 0,
    text: text.slice(span.start, span.end),
    score: 1,
  }));
}

function shown(sentences: readonly SentenceInContext[]): string[] {
  return sentences.map(({ text, context }) => (context === undefined ? text.trim() : `[${context}] ${text.trim()}`));
}

describe('the context of sentences', () => {
  it('names the subject of the sentence before', () => {
    const [, second] = sentencesOf('The old ferry is blue. It sails at noon.');
    expect(shown(bringContext([second!], ROOM))).toEqual(['[The old ferry] It sails at noon.']);
  });

  it('looks further back where the sentence before begins with the same pronoun', () => {
    const [, , third] = sentencesOf('Ada Li chairs the board. She sails. She has two boats.');
    expect(shown(bringContext([third!], ROOM))).toEqual(['[Ada Li] She has two boats.']);
  });

  it('brings the sentence before where the first one needs all of it', () => {
    const [first, second] = sentencesOf('The ferry is old. This is why it sails slowly.');
    expect(shown(bringContext([second!], ROOM))).toEqual([first!.text.trim(), second!.text.trim()]);
  });

  it('names the heading where the sentence before has no room', () => {
    const [, second] = sentencesOf('The ferry is old. This is why it sails slowly.');
    expect(shown(bringContext([second!], { sentences: 1, words: 40 }))).toEqual([`[Ferries] ${second!.text}`]);
    expect(shown(bringContext([second!], { sentences: 3, words: 8 }))).toEqual([`[Ferries] ${second!.text}`]);
  });

  it('takes nothing away from the others', () => {
    const [one, , three, four, five] = sentencesOf(
      'The pier is old. The ferry is new. Thus it floats. The quay is wet. The boats are dry.',
    );
    expect(shown(bringContext([three!, one!, four!], ROOM))).toEqual([
      '[Ferries] Thus it floats.',
      'The pier is old.',
      'The quay is wet.',
    ]);
    expect(bringContext([three!, five!], ROOM)).toHaveLength(3);
  });

  it('says who a name is that stands alone, and of whom a role is told', () => {
    const [name, role] = linesOf('Ada Li\n\nHarbour master of the port of Turin\n\nThe ferries are late again.');
    expect(shown(bringContext([name!], ROOM))).toEqual(['[Harbour master of the port of Turin] Ada Li']);
    expect(shown(bringContext([role!], ROOM))).toEqual(['[Ada Li] Harbour master of the port of Turin']);
    expect(shown(bringContext([name!, role!], ROOM))).toEqual(['Ada Li', 'Harbour master of the port of Turin']);
    const [alone] = linesOf('Ada Li\n\nThe ferries are late again.');
    expect(shown(bringContext([alone!], ROOM))).toEqual(['[Ferries] Ada Li']);
  });

  it('leaves a row of names as it is', () => {
    const names = linesOf('Ada Li\nBo Chen\nCleo Diaz');
    expect(shown(names.map(withNamedContext))).toEqual(['Ada Li', 'Bo Chen', 'Cleo Diaz']);
  });

  it('says nothing twice', () => {
    const [first, second] = sentencesOf('The ferry is old. It sails slowly.');
    expect(shown(bringContext([first!, second!], ROOM))).toEqual(['The ferry is old.', 'It sails slowly.']);
    const [before, thought] = sentencesOf('The ferry is old. This is why it sails slowly.');
    expect(shown(bringContext([thought!, before!], ROOM))).toEqual([`[Ferries] ${thought!.text}`, before!.text.trim()]);
  });

  it('names the heading at the beginning of a passage, else the title', () => {
    expect(shown([withNamedContext(sentencesOf('It sails at noon.')[0]!)])).toEqual(['[Ferries] It sails at noon.']);
    expect(shown([withNamedContext(sentencesOf('It sails at noon.', [])[0]!)])).toEqual([
      '[Minutes] It sails at noon.',
    ]);
  });

  it('does not take a heading for the sentence before', () => {
    const [whole] = sentencesOf('Ferries\n\nIt sails at noon.');
    const { passage } = whole!.passage;
    passage.sentences = [
      { start: 0, end: 7 },
      { start: 9, end: passage.end },
    ];
    const second = { ...whole!, ...passage.sentences[1]!, text: 'It sails at noon.' };
    expect(shown(bringContext([second], ROOM))).toEqual(['[Ferries] It sails at noon.']);
  });

  it('adds nothing to a sentence that stands for itself', () => {
    const [, second] = sentencesOf('The ferry is old. The boats are new.');
    expect(shown(bringContext([second!], ROOM))).toEqual(['The boats are new.']);
  });

  it('names what it refers to in Chinese', () => {
    const [, second] = sentencesOf('港务会成立于一九三一年。它有七艘船。');
    expect(shown(bringContext([second!], ROOM))).toEqual(['[港务会] 它有七艘船。']);
  });
});
