import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enforceRetention } from '../../../server/conversation/enforce-retention.ts';
import { conversationsFile, openStores } from '../support/conversation-stores.ts';

const DAY = 24 * 60 * 60 * 1_000;
const HOUR = DAY / 24;
const KEY = { id: 'conversation', audience: 'public' } as const;
const log = { info: vi.fn(), error: vi.fn() };

describe('the retention of a real file', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  it('is enforced at start and every hour, to the day', async () => {
    const { conversations, close } = openStores({ file: conversationsFile() });
    for (const [id, askedAt] of [
      ['old', 0],
      ['new', 2 * DAY],
    ] as const) {
      conversations.begin(KEY, { id, askedAt, question: `${id}?`, mode: 'extractive' });
    }
    const ids = () => conversations.exchanges(KEY).map(({ id }) => id);
    let now = 30 * DAY + 1;
    const end = enforceRetention({ conversations, days: 30, now: () => now, log });
    expect(ids()).toEqual(['new']);
    now = 32 * DAY + 1;
    vi.advanceTimersByTime(HOUR - 1);
    expect(ids()).toEqual(['new']);
    vi.advanceTimersByTime(1);
    expect(ids()).toEqual([]);
    expect(conversations.find(KEY)).toBeUndefined();
    end();
    await close();
  });

  it('keeps a question for a day where nothing is kept beyond the process', () => {
    const { conversations } = openStores();
    conversations.begin(KEY, { id: 'q1', askedAt: 0, question: 'When?', mode: 'extractive' });
    enforceRetention({ conversations, days: 0, now: () => DAY, log })();
    expect(conversations.find(KEY)).toBeDefined();
    enforceRetention({ conversations, days: 0, now: () => DAY + 1, log })();
    expect(conversations.find(KEY)).toBeUndefined();
  });

  it('logs that the storage fails, and tries again', () => {
    const forgetBefore = vi.fn(() => {
      throw new Error('read-only');
    });
    const end = enforceRetention({ conversations: { forgetBefore }, days: 1, now: () => 0, log });
    vi.advanceTimersByTime(HOUR);
    expect(forgetBefore).toHaveBeenCalledTimes(2);
    expect(log.error).toHaveBeenCalledTimes(2);
    end();
  });
});
