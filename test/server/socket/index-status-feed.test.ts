import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIndexStatusFeed } from '../../../server/socket/index-status-feed.ts';
import { COMPLETE, EMPTY, fakeIndex } from '../support/fake-index.ts';

const HALF = { ...COMPLETE, generation: 2, vectors: 4 };

function createFeed(status = COMPLETE) {
  const { index, state } = fakeIndex();
  state.status = status;
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const feed = createIndexStatusFeed({ index, visibility: ['public'], now: () => Date.now(), onError });
  return { feed, index, state, errors };
}

describe('the status of the index', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is read once a second for everybody who asks', async () => {
    const { feed, state } = createFeed();
    await Promise.all([feed.current(), feed.current()]);
    await feed.current();
    expect(state.statusReads).toEqual([['public']]);
    vi.advanceTimersByTime(1_000);
    await feed.current();
    expect(state.statusReads).toHaveLength(2);
  });

  it('counts the share of vectors, which is 0 where there are none', async () => {
    expect(await createFeed(HALF).feed.current()).toMatchObject({ isIngested: true, visible: { vectorShare: 0.5 } });
    expect(await createFeed(EMPTY).feed.current()).toMatchObject({
      isIngested: false,
      visible: { vectorShare: 0, documents: 0 },
    });
  });

  it('reaches every listener when it changes, and not when it does not', async () => {
    const { feed, state } = createFeed(HALF);
    await feed.current();
    const heard = [vi.fn(), vi.fn()];
    for (const listener of heard) feed.subscribe(listener);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(heard[0]).not.toHaveBeenCalled();
    state.status = COMPLETE;
    await vi.advanceTimersByTimeAsync(1_000);
    for (const listener of heard)
      expect(listener.mock.calls).toEqual([[{ documents: 2, passages: 4, vectorShare: 1 }]]);
  });

  it('tells nobody of commits that change nothing they may see', async () => {
    const { feed, state } = createFeed();
    const { visible } = await feed.current();
    const listener = vi.fn();
    feed.subscribe(listener);
    state.status = { ...COMPLETE, generation: COMPLETE.generation + 1 };
    await vi.advanceTimersByTimeAsync(10_000);
    expect(listener).not.toHaveBeenCalled();
    expect((await feed.current()).visible).toEqual(visible);
  });

  it('is read every second while vectors are missing, and every five seconds afterwards', async () => {
    const { feed, state } = createFeed(HALF);
    await feed.current();
    feed.subscribe(() => {});
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.statusReads).toHaveLength(1 + 5);
    state.status = COMPLETE;
    await vi.advanceTimersByTimeAsync(1_000 + 10_000);
    expect(state.statusReads).toHaveLength(1 + 5 + 1 + 2);
  });

  it('is no longer read when nobody listens', async () => {
    const { feed, state } = createFeed();
    const unsubscribe = feed.subscribe(() => {});
    unsubscribe();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.statusReads).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is read again after a failure', async () => {
    const { feed, index, errors } = createFeed();
    const { status } = index;
    const failure = new Error('busy');
    index.status = async () => {
      throw failure;
    };
    const listener = vi.fn();
    feed.subscribe(listener);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(errors).toEqual([failure, failure]);
    index.status = status;
    expect(await feed.current()).toMatchObject({ isIngested: true });
  });
});
