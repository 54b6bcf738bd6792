import { describe, expect, it } from 'vitest';
import type { ProposedSentence } from '../../../server/answering/answerer.ts';
import { createExtractiveAnswerer } from '../../../server/answering/extractive-answerer.ts';
import { readValues } from '../../../server/citations/stated-values.ts';
import type { RankedPassage } from '../../../server/retrieval/retriever.ts';
import { rankedPassage } from '../../support/ranked-passage.ts';

async function answer(question: string, passages: RankedPassage[], parts = [question]): Promise<ProposedSentence[]> {
  const sentences: ProposedSentence[] = [];
  const request = {
    question,
    parts: parts.map((text) => ({ text, expansions: [] })),
    wantsList: question.startsWith('What are'),
    history: [],
    passages,
    signal: new AbortController().signal,
  };
  for await (const sentence of createExtractiveAnswerer({ readValues }).answer(request)) sentences.push(sentence);
  return sentences;
}

describe('the extractive answerer', () => {
  it('gives at most three sentences and 90 words for a fact', async () => {
    const text = Array.from(
      { length: 12 },
      (_, k) => `The forum number ${k} was held in the city with many guests from afar.`,
    ).join(' ');
    const sentences = await answer('Where was the forum held?', [rankedPassage(text, 'the city')]);
    expect(sentences.length).toBeLessThanOrEqual(3);
    expect(
      sentences
        .map(({ text }) => text)
        .join(' ')
        .split(/\s+/).length,
    ).toBeLessThanOrEqual(90);
  });

  it('gives more for a list', async () => {
    const text = Array.from({ length: 6 }, (_, k) => `Principle ${k} of the rules is fairness.`).join(' ');
    const sentences = await answer('What are the principles of the rules?', [rankedPassage(text, 'fairness')]);
    expect(sentences.length).toBeGreaterThan(3);
  });

  it('gives every item of a list as an item with a footnote of its own', async () => {
    const lines = ['A skipper needs:', '1. a rope,', '2. an anchor.', 'Good luck.'];
    const text = lines.join('\n');
    const spans = lines.map((line) => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length }));
    const ranked = rankedPassage(text, 'a rope', { passage: { sentences: spans } });
    const sentences = await answer('What are the things that a skipper needs?', [ranked]);
    expect(sentences.map(({ block, text }) => [block, text])).toEqual([
      ['paragraph', 'A skipper needs:'],
      ['list-item', 'a rope,'],
      ['list-item', 'an anchor.'],
    ]);
    expect(sentences.map(({ sources: [source] }) => text.slice(source!.start, source!.end))).toEqual([
      'A skipper needs:',
      '1. a rope,',
      '2. an anchor.',
    ]);
  });

  it('leaves the number of an item where no list was asked for', async () => {
    const [sentence] = await answer('Where does the rope lie?', [
      rankedPassage('2. The rope lies in the shed.', 'the shed'),
    ]);
    expect(sentence).toMatchObject({ text: '2. The rope lies in the shed.', block: 'paragraph' });
  });

  it('settles a yes or no with the sentence that says it, and adds none of its own', async () => {
    const text = 'Boats may moor at the pier until noon. The pier is old.';
    const [first, ...more] = await answer('Can boats moor at the pier?', [rankedPassage(text, 'until noon')]);
    expect(first!.text).toBe('Boats may moor at the pier until noon.');
    for (const sentence of [first!, ...more]) expect(text).toContain(sentence.text);
  });

  it('says what a sentence refers back to', async () => {
    const text = 'The old ferry is blue and slow. It sails at noon.';
    const ranked = rankedPassage(text, 'noon', { passage: { headingPath: ['Ferries'] } });
    ranked.readWindows = ranked.readWindows.map((window) => ({ ...window, start: text.indexOf('It') }));
    const [sentence] = await answer('When does it sail?', [ranked]);
    expect(sentence).toMatchObject({ text: 'It sails at noon.', context: 'The old ferry' });
  });

  describe('where sources disagree', () => {
    const question = 'When is the harbour regatta?';
    const says = (id: number, text: string, datedAt: string): RankedPassage => {
      const ranked = rankedPassage(text, `${text.split(' ')[5]} June`, {
        passage: { id, documentId: `d${id}`, datedAt },
        score: 4 - id / 2,
      });
      const [window] = ranked.readWindows;
      return { ...ranked, readWindows: [{ ...window!, answerSpans: [{ ...window!.answerSpans[0]!, score: 12 }] }] };
    };
    const older = says(1, 'The harbour regatta is on 3 June.', '2031-01-01');
    const newer = says(2, 'The harbour regatta is on 4 June.', '2032-01-01');

    it('shows both, the most recent first, each once', async () => {
      const again = says(3, 'The harbour regatta is on 3 June.', '2030-01-01');
      const sentences = await answer(question, [older, newer, again]);
      expect(sentences.map(({ text, conflict }) => [text, conflict])).toEqual([
        ['The harbour regatta is on 4 June.', 1],
        ['The harbour regatta is on 3 June.', 1],
      ]);
    });

    it('adds what else is likely, as far as an answer has room', async () => {
      const further = (words: number) =>
        says(3, `The harbour regatta is on 3 June, ${'and so on '.repeat(words)}in the bay.`, '2030-01-01');
      const [short, long] = await Promise.all([2, 25].map((words) => answer(question, [older, newer, further(words)])));
      expect(short!.map(({ conflict }) => conflict)).toEqual([1, 1, undefined]);
      expect(long!.map(({ conflict }) => conflict)).toEqual([1, 1]);
    });

    it('does not compare the answers to different parts of a question', async () => {
      const sentences = await answer(question, [older, newer], [question, 'Who sails?']);
      expect(sentences.every(({ conflict }) => conflict === undefined)).toBe(true);
    });
  });

  it('takes the marks of exported text out of the sentence, and cites the words as they stand', async () => {
    const text = '● **Ada Li**\nchairs the *committee*.';
    const [sentence] = await answer('Who chairs the committee?', [rankedPassage(text, 'Ada Li')]);
    expect(sentence!.text).toBe('Ada Li chairs the committee.');
    expect(sentence!.sources).toEqual([{ passageId: 1, start: 0, end: text.length }]);
    expect(sentence!.shortAnswer).toEqual({ start: 0, end: 6 });
  });

  it('reads a sentence that a caption cuts in two as one, and cites both halves', async () => {
    const halves = ['The scales of the harbour came from', 'a workshop in the hills.'];
    const text = `${halves[0]}\n\nAda Berg, Director\n\n${halves[1]}`;
    const second = { start: text.indexOf('a workshop'), end: text.length };
    const parts = [{ start: 0, end: halves[0]!.length }, second];
    const ranked = rankedPassage(text, 'a workshop in the hills', {
      passage: { sentences: [{ start: 0, end: text.length, parts }] },
    });
    const [sentence] = await answer('Where did the scales come from?', [ranked]);
    expect(sentence!.text).toBe(halves.join(' '));
    expect(sentence!.sources.map(({ start, end }) => text.slice(start, end))).toEqual(halves);
  });

  it('never answers with a heading', async () => {
    const text = 'Who chairs the committee\n\nAda Li has the chair.';
    const passage = rankedPassage(text, 'Ada Li', {
      passage: {
        headingPath: ['Who chairs the committee'],
        sentences: [
          { start: 0, end: 24 },
          { start: 26, end: text.length },
        ],
      },
    });
    expect((await answer('Who chairs the committee?', [passage])).map(({ text }) => text)).toEqual([
      'Ada Li has the chair.',
    ]);
  });

  it('says the same thing once', async () => {
    const first = rankedPassage('Ada Li chairs it.', 'Ada Li');
    const again = rankedPassage('Ada Li chairs it.', 'Ada Li', { passage: { id: 2 } });
    expect(await answer('Who chairs it?', [first, again])).toHaveLength(1);
  });

  it('says nothing where nothing was read', async () => {
    expect(await answer('Who?', [rankedPassage('Ada Li chairs it.', 'Ada Li', { readWindows: [] })])).toEqual([]);
  });
});
