import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConversations } from '../../../server/conversation/find-conversations.ts';
import { createReadStanding, createReadStandingExchanges } from '../../../server/conversation/standing-answers.ts';
import { openStores } from '../support/conversation-stores.ts';
import { fakeIndex } from '../support/fake-index.ts';

/** Conversations of visitors, each of one question. */
function searcher(questions: Record<string, string>) {
  const { conversations } = openStores();
  for (const [place, [id, question]] of Object.entries(questions).entries()) {
    conversations.begin({ id, audience: 'public' }, { id: 'q1', question, askedAt: place, mode: 'extractive' });
  }
  const readStandingExchanges = createReadStandingExchanges(createReadStanding(fakeIndex().index));
  return (text: string, ids = Object.keys(questions), audience: 'public' | 'staff' = 'public') =>
    findConversations({ conversations, readStandingExchanges }, { ids, text }, { audience, visibility: ['public'] });
}

describe('the search of conversations', () => {
  it('gives every conversation for no text, the last asked first, and each once', async () => {
    const find = searcher({ one: 'When?', two: 'Where?' });
    const found = await find(' ', ['one', 'two', 'one', 'none']);
    expect(found.map(({ record }) => record.id)).toEqual(['two', 'one']);
    expect(await find('', ['one'], 'staff')).toEqual([]);
  });

  it.each(['GB/T 1.1-2020', 'COVID-19', 'a-z', '(1)', '[x]', '{2}', '^', '$', '\\d', '|', '?', '.', '*', '+'])(
    'takes %s for what it is',
    async (text) => {
      const find = searcher({ one: `What does ${text} say?`, two: 'What else' });
      const [found, ...others] = await find(text);
      expect(others).toEqual([]);
      const { text: around, start, end } = found!.excerpt!;
      expect([found!.record.id, around.slice(start, end)]).toEqual(['one', text]);
    },
  );

  it('finds any part of a question, with the part marked in what stands around it', async () => {
    const grapheme = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(grapheme, grapheme, grapheme, async (before, part, after) => {
        fc.pre(part.trim() !== '');
        const wanted = part.trim();
        const [found] = await searcher({ one: `${before}${part}${after}` })(part);
        const { text, start, end } = found!.excerpt!;
        expect(text.slice(start, end).toLowerCase()).toBe(wanted.toLowerCase());
      }),
      { numRuns: 60 },
    );
  });

  it('cuts no character in two around what it found', async () => {
    const find = searcher({ one: `${'😀'.repeat(61)}x${'😀'.repeat(61)}` });
    const [found] = await find('x');
    expect(found!.excerpt!.text).not.toMatch(/\p{Surrogate}/u);
  });
});
