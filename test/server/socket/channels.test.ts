import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelMember } from '../../../server/socket/channel.ts';
import { createChannels, GRACE_MILLISECONDS } from '../../../server/socket/channels.ts';
import { conversationsFile, openStores } from '../support/conversation-stores.ts';

const nobody = (): ChannelMember => ({ receive: () => {}, dismiss: () => {} });

function openChannels({ file, maximumUnattended }: { file?: string; maximumUnattended?: number } = {}) {
  const { conversations, close } = openStores(file === undefined ? {} : { file });
  let ids = 0;
  const channels = createChannels({
    ...{ conversations, log: { error: vi.fn() }, newId: () => `conversation-${++ids}` },
    maximumUnattended,
  });
  /** A fresh conversation with one question that is kept, and an answer that runs until it is given up. */
  const begin = () => {
    const member = nobody();
    const { channel } = channels.join('public', undefined, member);
    conversations.begin(channel.conversation, { id: 'q1', question: 'When?', askedAt: 1, mode: 'extractive' });
    const reasons: unknown[] = [];
    channel.run('q1', async (signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      reasons.push(signal.reason);
    });
    return { channel, member, reasons, id: channel.conversation.id };
  };
  return { channels, conversations, close, begin };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a conversation whose last socket dropped', () => {
  it('goes on for the time of grace, and is then given up', async () => {
    const { channels, begin } = openChannels();
    const { channel, member, reasons, id } = begin();
    channels.leave(channel, member);
    await vi.advanceTimersByTimeAsync(GRACE_MILLISECONDS - 1);
    expect([reasons, channel.isRunning('q1')]).toEqual([[], true]);
    await vi.advanceTimersByTimeAsync(1);
    expect([reasons, channel.isRunning('q1')]).toEqual([['connection-closed'], false]);
    expect([channels.unattended, channels.find({ id, audience: 'public' })]).toEqual([0, undefined]);
  });

  it('is the same for who comes back within it, and stays while somebody is there', async () => {
    const { channels, begin } = openChannels();
    const { channel, member, reasons, id } = begin();
    channels.leave(channel, member);
    await vi.advanceTimersByTimeAsync(GRACE_MILLISECONDS - 1);
    expect(channels.join('public', id, nobody())).toEqual({ channel, isFresh: false });
    await vi.advanceTimersByTimeAsync(GRACE_MILLISECONDS * 3);
    expect([reasons, channels.unattended]).toEqual([[], 0]);
  });

  it('stays while another socket of it is there', async () => {
    const { channels, begin } = openChannels();
    const { channel, member, reasons, id } = begin();
    channels.join('public', id, nobody());
    channels.leave(channel, member);
    await vi.advanceTimersByTimeAsync(GRACE_MILLISECONDS * 3);
    expect([reasons, channels.unattended]).toEqual([[], 0]);
  });

  it('is given up at once where too many wait, the first of them first', async () => {
    const { channels, begin } = openChannels({ maximumUnattended: 2 });
    const begun = [begin(), begin(), begin()];
    for (const { channel, member } of begun) channels.leave(channel, member);
    await vi.advanceTimersByTimeAsync(0);
    expect(begun.map(({ reasons }) => reasons)).toEqual([['connection-closed'], [], []]);
    expect(channels.unattended).toBe(2);
  });
});

describe('who joins', () => {
  it('gets a fresh conversation for an unknown id and for one of another audience, and cannot tell which', () => {
    const { channels, begin } = openChannels();
    const { channel, id } = begin();
    for (const [audience, wanted] of [
      ['staff', id],
      ['public', 'unknown'],
    ] as const) {
      const joined = channels.join(audience, wanted, nobody());
      expect([joined.isFresh, joined.channel.conversation.id === wanted]).toEqual([true, false]);
      expect(joined.channel.sequence).toBe(0);
    }
    expect(channel.members).toBe(1);
  });

  it('finds the answers given up when everything is closed', async () => {
    const { channels, begin } = openChannels();
    const begun = [begin(), begin()];
    await channels.close();
    expect(begun.map(({ reasons }) => reasons)).toEqual([['connection-closed'], ['connection-closed']]);
  });
});

describe('the numbers of messages', () => {
  const feedback = { type: 'feedback-kept', id: 'q1', feedback: null } as const;

  it('are never given out twice, though nothing was written after the answer began', async () => {
    const file = conversationsFile();
    const before = openChannels({ file });
    const { channel, id } = before.begin();
    for (let count = 0; count < 1_500; count += 1) channel.publish(feedback);
    // The process ends here: the answer still runs and nothing is said to anybody.
    await before.close();
    const after = openChannels({ file });
    const { channel: again, isFresh } = after.channels.join('public', id, nobody());
    expect([isFresh, again.publish(feedback).sequence > 1_500]).toEqual([false, true]);
    await after.close();
  });

  it('go on without a gap where every answer had ended', async () => {
    const file = conversationsFile();
    const before = openChannels({ file });
    const { channel, member, id } = before.begin();
    for (let count = 0; count < 5; count += 1) channel.publish(feedback);
    before.channels.leave(channel, member);
    await before.channels.close();
    await before.close();
    const after = openChannels({ file });
    expect(after.channels.join('public', id, nobody()).channel.publish(feedback).sequence).toBe(6);
    await after.close();
  });
});

it('a conversation that is deleted gives up its answers, and tells every socket of it', async () => {
  const { channels, begin } = openChannels();
  const { channel, reasons, id } = begin();
  const told = vi.fn();
  channels.join('public', id, { receive: () => {}, dismiss: told });
  channels.drop({ id, audience: 'staff' });
  expect([told.mock.calls.length, channel.isDeleted]).toEqual([0, false]);
  channels.drop({ id, audience: 'public' });
  await vi.advanceTimersByTimeAsync(0);
  expect([told.mock.calls.length, channel.isDeleted, reasons]).toEqual([1, true, ['cancelled']]);
});
