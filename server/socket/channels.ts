import type { FastifyBaseLogger } from 'fastify';
import type { CallerAudience } from '../access/resolve-audience.ts';
import type { ConversationKey, ConversationStore } from '../conversation/conversation-store.ts';
import { Channel, type ChannelMember } from './channel.ts';

/** A phone that changes its network is back by then; an answer that nobody waits for costs little longer. */
export const GRACE_MILLISECONDS = 30_000;
/** Conversations without a socket that may come back. A page that opens and drops sockets cannot pile up answers. */
export const MAXIMUM_UNATTENDED = 200;

export interface ChannelsOptions {
  conversations: Pick<ConversationStore, 'find' | 'setSequence'>;
  /** Makes ids that cannot be guessed. */
  newId: () => string;
  log: Pick<FastifyBaseLogger, 'error'>;
  graceMilliseconds?: number | undefined;
  maximumUnattended?: number | undefined;
}

/** The conversations that are live. */
export interface Channels {
  /**
   * Joins the wanted conversation, where there is one that was begun with the same audience, otherwise a fresh one: a caller
   * cannot tell why it is fresh. `isFresh` then.
   */
  join(
    audience: CallerAudience,
    wantedId: string | undefined,
    member: ChannelMember,
  ): { channel: Channel; isFresh: boolean };
  /** After the last member has left, answers go on for a while, and the channel waits for somebody to come back. */
  leave(channel: Channel, member: ChannelMember): void;
  find(conversation: ConversationKey): Channel | undefined;
  /** The conversation was deleted: its answers are given up and its members are told. */
  drop(conversation: ConversationKey): void;
  /** Channels that nobody has joined. */
  readonly unattended: number;
  /** Gives up everything. @returns a promise of the moment at which nothing is worked on any more */
  close(): Promise<void>;
}

export function createChannels(options: ChannelsOptions): Channels {
  const { conversations, newId, log } = options;
  const { graceMilliseconds = GRACE_MILLISECONDS, maximumUnattended = MAXIMUM_UNATTENDED } = options;
  const live = new Map<string, Channel>();
  // In the order in which they were left.
  const unattended = new Map<Channel, NodeJS.Timeout>();
  const ending = new Set<Promise<void>>();

  function attempt<Result>(read: () => Result): Result | undefined {
    try {
      return read();
    } catch (err) {
      log.error({ err }, 'The conversations cannot be read or written. Answers go on.');
      return undefined;
    }
  }

  function end(channel: Channel, reason: 'connection-closed' | 'cancelled'): void {
    clearTimeout(unattended.get(channel));
    unattended.delete(channel);
    if (live.get(channel.conversation.id) === channel) live.delete(channel.conversation.id);
    const ended = channel.stopAll(reason).finally(() => ending.delete(ended));
    ending.add(ended);
  }

  function open(conversation: ConversationKey, sequence: number): Channel {
    const keepSequence = (last: number) => attempt(() => conversations.setSequence(conversation, last));
    const channel = new Channel({ conversation, sequence, keepSequence });
    live.set(conversation.id, channel);
    return channel;
  }

  function find({ id, audience }: ConversationKey): Channel | undefined {
    const channel = live.get(id);
    return channel?.conversation.audience === audience ? channel : undefined;
  }

  function existing(conversation: ConversationKey): Channel | undefined {
    const channel = find(conversation);
    if (channel) return channel;
    const record = attempt(() => conversations.find(conversation));
    return record && open(conversation, record.sequence);
  }

  return {
    find,
    get unattended() {
      return unattended.size;
    },
    join(audience, wantedId, member) {
      const wanted = wantedId === undefined ? undefined : existing({ id: wantedId, audience });
      const channel = wanted ?? open({ id: newId(), audience }, 0);
      clearTimeout(unattended.get(channel));
      unattended.delete(channel);
      channel.join(member);
      return { channel, isFresh: wanted === undefined };
    },
    leave(channel, member) {
      channel.leave(member);
      if (channel.members > 0 || live.get(channel.conversation.id) !== channel || unattended.has(channel)) return;
      const timer = setTimeout(() => end(channel, 'connection-closed'), graceMilliseconds);
      timer.unref();
      unattended.set(channel, timer);
      const [oldest] = unattended.keys();
      if (unattended.size > maximumUnattended && oldest) end(oldest, 'connection-closed');
    },
    drop(conversation) {
      const channel = find(conversation);
      if (!channel) return;
      channel.dismiss();
      end(channel, 'cancelled');
    },
    async close() {
      for (const channel of [...live.values()]) end(channel, 'connection-closed');
      await Promise.all(ending);
    },
  };
}
