import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { ConversationKey } from '../../../../server/conversation/conversation-store.ts';
import { conversationsFile, openStores } from '../../support/conversation-stores.ts';
import { keptAnswer } from '../../support/kept-answer.ts';

const KEY: ConversationKey = { id: 'conversation', audience: 'public' };
const STAFF: ConversationKey = { ...KEY, audience: 'staff' };
const asked = (id: string, askedAt = 1_000, question = `Question ${id}?`) => ({
  ...{ id, askedAt, question },
  mode: 'extractive' as const,
});

/** Every byte beside and in the file. */
function bytesOf(file: string): string {
  const folder = dirname(file);
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('');
}

describe('a conversation that is kept', () => {
  it('is found with its first question as its title, and its exchanges oldest first', () => {
    const { conversations } = openStores();
    conversations.begin(KEY, asked('q1', 1_000));
    conversations.finish(KEY, 'q1', keptAnswer());
    conversations.begin(KEY, asked('q2', 2_000));
    expect(conversations.find(KEY)).toEqual({
      ...KEY,
      ...{ title: 'Question q1?', startedAt: 1_000, lastAskedAt: 2_000, questions: 2, sequence: 0 },
    });
    expect(conversations.exchanges(KEY)).toMatchObject([
      { id: 'q1', ...keptAnswer() },
      { id: 'q2', status: 'failed', sentences: [] },
    ]);
    expect(conversations.lastAnswered(KEY, 5).map(({ id }) => id)).toEqual(['q1']);
  });

  it('is there again after the file was closed and opened', async () => {
    const file = conversationsFile();
    const before = openStores({ file });
    before.conversations.begin(KEY, asked('q1'));
    before.conversations.finish(KEY, 'q1', keptAnswer());
    before.conversations.setSequence(KEY, 7);
    await before.close();
    const { conversations, close } = openStores({ file });
    expect(conversations.find(KEY)).toMatchObject({ questions: 1, sequence: 7 });
    expect(conversations.exchange(KEY, 'q1')).toMatchObject(keptAnswer());
    await close();
  });

  it('does not exist for another audience, whatever is asked of it', () => {
    const { conversations } = openStores();
    conversations.begin(KEY, asked('q1'));
    expect(conversations.find(STAFF)).toBeUndefined();
    expect(conversations.exchanges(STAFF)).toEqual([]);
    expect(conversations.exchange(STAFF, 'q1')).toBeUndefined();
    expect(conversations.matching(STAFF, 'question', 5)).toEqual([]);
    expect(conversations.rename(STAFF, 'Mine')).toBe(false);
    expect(conversations.setFeedback(STAFF, 'q1', { rating: 'up' })).toBe(false);
    expect(conversations.delete(STAFF)).toBe(false);
    expect(() => conversations.begin(STAFF, asked('q2'))).toThrow();
    expect(conversations.find(KEY)).toMatchObject({ title: 'Question q1?', questions: 1 });
  });

  it('takes feedback on an answer, the later one, and gives it back', () => {
    const { conversations } = openStores();
    conversations.begin(KEY, asked('q1'));
    expect(conversations.setFeedback(KEY, 'q1', { rating: 'up' })).toBe(true);
    const feedback = { rating: 'down', reason: 'outdated', comment: 'It moved.' } as const;
    conversations.setFeedback(KEY, 'q1', feedback);
    expect(conversations.exchange(KEY, 'q1')?.feedback).toEqual(feedback);
    conversations.setFeedback(KEY, 'q1', null);
    expect(conversations.exchange(KEY, 'q1')).not.toHaveProperty('feedback');
    expect(conversations.setFeedback(KEY, 'q9', { rating: 'up' })).toBe(false);
  });

  it('is searched as text, in any case', () => {
    const { conversations } = openStores();
    conversations.begin(KEY, asked('q1', 1, 'Who pays 100%?'));
    conversations.begin(KEY, asked('q2', 2, 'Who sings?'));
    conversations.finish(KEY, 'q2', keptAnswer({}, 'The CHOIR.'));
    const found = (text: string) => conversations.matching(KEY, text, 5).map(({ id }) => id);
    expect([found('WHO'), found('0%'), found('%'), found('choir'), found('_')]).toEqual([
      ['q1', 'q2'],
      ['q1'],
      ['q1'],
      ['q2'],
      [],
    ]);
  });
});

describe('what is deleted or too old', () => {
  it('is not in any file any more after a delete', async () => {
    const file = conversationsFile();
    const { conversations, close } = openStores({ file });
    conversations.begin(KEY, asked('q1', 1, 'Where is the marmalade?'));
    conversations.finish(KEY, 'q1', keptAnswer({}, 'The marmalade is in the boathouse.'));
    expect(bytesOf(file).includes('marmalade')).toBe(true);
    expect(conversations.delete(KEY)).toBe(true);
    expect(bytesOf(file).includes('marmalade')).toBe(false);
    expect(conversations.find(KEY)).toBeUndefined();
    expect(conversations.delete(KEY)).toBe(false);
    await close();
  });

  it('is forgotten to the question, and the conversation with its last one', async () => {
    const file = conversationsFile();
    const { conversations, close } = openStores({ file });
    conversations.begin(KEY, asked('q1', 1_000, 'Where is the marmalade?'));
    conversations.begin(KEY, asked('q2', 2_000));
    expect(conversations.forgetBefore(2_000)).toBe(1);
    expect(conversations.exchanges(KEY).map(({ id }) => id)).toEqual(['q2']);
    expect(bytesOf(file).includes('marmalade')).toBe(false);
    expect(conversations.forgetBefore(2_001)).toBe(1);
    expect(conversations.find(KEY)).toBeUndefined();
    await close();
  });

  it('is the first exchange of a long conversation, and the conversation that rested longest', () => {
    const { conversations } = openStores({ maximumExchanges: 2, maximumConversations: 2 });
    for (const [place, id] of ['q1', 'q2', 'q3'].entries()) conversations.begin(KEY, asked(id, place));
    expect(conversations.exchanges(KEY).map(({ id }) => id)).toEqual(['q2', 'q3']);
    for (const id of ['second', 'third']) conversations.begin({ id, audience: 'public' }, asked('q1', 10));
    expect(conversations.find(KEY)).toBeUndefined();
    expect(conversations.find({ id: 'second', audience: 'public' })).toBeDefined();
  });
});

describe('the file', () => {
  it('may be read by its owner only', async () => {
    const file = conversationsFile();
    const { conversations, close } = openStores({ file });
    conversations.begin(KEY, asked('q1'));
    for (const name of readdirSync(dirname(file))) {
      expect([name, statSync(join(dirname(file), name)).mode & 0o777]).toEqual([name, 0o600]);
    }
    await close();
  });

  it('of another version or of something else is refused with what to do', async () => {
    const file = conversationsFile();
    await openStores({ file }).close();
    const change = (pragma: string) => {
      const database = new Database(file);
      database.pragma(pragma);
      database.close();
    };
    change('user_version = 99');
    expect(() => openStores({ file })).toThrow(/format 99; this version reads format \d+\. Move the file away/);
    change('application_id = 1');
    expect(() => openStores({ file })).toThrow(/something else.*FOOTNOTE_CONVERSATIONS/);
  });

  it('of the first format is brought to this one', async () => {
    const file = conversationsFile();
    const { conversations, close } = openStores({ file });
    conversations.begin(KEY, asked('q1'));
    await close();
    const database = new Database(file);
    database.exec('ALTER TABLE exchanges DROP COLUMN unanswered');
    database.pragma('user_version = 1');
    database.close();
    const later = openStores({ file });
    later.conversations.finish(KEY, 'q1', keptAnswer({ unanswered: ['what does it cost?'] }));
    expect(later.conversations.exchanges(KEY)).toMatchObject([{ id: 'q1', unanswered: ['what does it cost?'] }]);
    await later.close();
  });

  it('that is full takes nothing more, and keeps what it has', () => {
    const { conversations } = openStores({ maximumBytes: 128 * 1024 });
    const fill = () => {
      for (let place = 0; ; place += 1) conversations.begin(KEY, asked(`q${place}`, place, 'x'.repeat(10_000)));
    };
    expect(fill).toThrow(/full/);
    expect(conversations.find(KEY)!.questions).toBeGreaterThan(0);
  });
});
