import { describe, expect, it } from 'vitest';
import { createMemoryConversationStore } from '../../../server/conversation/memory-conversation-store.ts';

const exchange = (question: string) => ({ question, answer: `About ${question}`, citations: [] });

function createStore(
  options: { maximumTurns?: number; maximumConversations?: number; idleMilliseconds?: number } = {},
) {
  const clock = { time: 0 };
  let ids = 0;
  const store = createMemoryConversationStore({
    maximumTurns: 12,
    now: () => clock.time,
    newId: () => `id-${++ids}`,
    ...options,
  });
  return { store, clock };
}

describe('conversations in memory', () => {
  it('begin with a fresh id and nothing said', async () => {
    const { store } = createStore();
    const conversation = await store.open('public');
    expect(conversation).toEqual({ id: 'id-1', audience: 'public' });
    expect(await store.exchanges(conversation)).toEqual([]);
  });

  it('go on under their id, oldest exchange first', async () => {
    const { store } = createStore();
    const conversation = await store.open('staff');
    await store.append(conversation, exchange('one'));
    await store.append(conversation, exchange('two'));
    expect(await store.open('staff', conversation.id)).toEqual(conversation);
    expect(await store.exchanges(conversation)).toEqual([exchange('one'), exchange('two')]);
  });

  it('are not taken over by a name that the server did not give', async () => {
    const { store } = createStore();
    expect(await store.open('public', 'mine')).toEqual({ id: 'id-1', audience: 'public' });
  });

  it('are never read with another audience', async () => {
    const { store } = createStore();
    const conversation = await store.open('staff');
    await store.append(conversation, exchange('secret'));
    expect((await store.open('public', conversation.id)).id).not.toBe(conversation.id);
    expect(await store.exchanges({ id: conversation.id, audience: 'public' })).toEqual([]);
  });

  it('keep the last turns, two an exchange', async () => {
    const { store } = createStore({ maximumTurns: 5 });
    const conversation = await store.open('public');
    for (const question of ['one', 'two', 'three']) await store.append(conversation, exchange(question));
    expect(await store.exchanges(conversation)).toEqual([exchange('two'), exchange('three')]);
  });

  it('keep nothing where no turns are to be kept', async () => {
    const { store } = createStore({ maximumTurns: 0 });
    const conversation = await store.open('public');
    await store.append(conversation, exchange('one'));
    expect(await store.exchanges(conversation)).toEqual([]);
  });

  it('are forgotten after they rested for an hour, and not before', async () => {
    const { store, clock } = createStore();
    const conversation = await store.open('public');
    await store.append(conversation, exchange('one'));
    clock.time += 3_600_000;
    expect(await store.open('public', conversation.id)).toEqual(conversation);
    clock.time += 3_600_001;
    expect(await store.exchanges(conversation)).toEqual([]);
    expect((await store.open('public', conversation.id)).id).not.toBe(conversation.id);
  });

  it('give way to newer ones, the one that rested longest first', async () => {
    const { store } = createStore({ maximumConversations: 2 });
    const [first, second, third] = [await store.open('public'), await store.open('public'), await store.open('public')];
    await store.append(first, exchange('one'));
    await store.append(second, exchange('two'));
    await store.open('public', first.id);
    await store.append(third, exchange('three'));
    expect(await store.exchanges(first)).toHaveLength(1);
    expect(await store.exchanges(second)).toHaveLength(0);
    expect(await store.exchanges(third)).toHaveLength(1);
  });

  it('push nobody out by being opened only', async () => {
    const { store } = createStore({ maximumConversations: 1 });
    const conversation = await store.open('public');
    await store.append(conversation, exchange('one'));
    for (let count = 0; count < 10; count += 1) await store.open('public');
    expect(await store.exchanges(conversation)).toHaveLength(1);
  });
});
