import type { ConversationStore } from '../conversation/conversation-store.ts';
import type { ReadStanding, ReadStandingExchanges } from '../conversation/standing-answers.ts';
import type { DocumentFilter as AskedFilter } from '../protocol.ts';
import { type AnsweringParts, answerQuestion } from './answer-question.ts';
import type { Channel } from './channel.ts';
import type { Channels } from './channels.ts';
import type { Connection } from './connection.ts';
import { Member } from './member.ts';
import type { OpenedSocket } from './open-session.ts';
import type { SessionConversation } from './session.ts';
import { storedMessages } from './stored-messages.ts';

/** A page that goes on with a conversation says what it misses at once; one that never does is not kept waiting. */
const HOLD_MILLISECONDS = 2_000;

export interface SocketConversationParts extends AnsweringParts {
  channels: Channels;
  conversations: ConversationStore;
  readStanding: ReadStanding;
  readStandingExchanges: ReadStandingExchanges;
  answerTimeoutSeconds: number;
}

export interface SocketConversationOptions extends OpenedSocket {
  connection: Connection;
  /** Greets with the conversation, now and whenever a new one takes its place. */
  greet: (channel: Channel) => void;
}

/** The conversation of one socket; where it was deleted, the next question begins a new one. */
export interface SocketConversation extends SessionConversation {
  /** Joins the wanted conversation or a fresh one. */
  join(wantedId: string | undefined): void;
  leave(): void;
}

export function createSocketConversation(
  parts: SocketConversationParts,
  { connection, caller, indexStatus, request, greet }: SocketConversationOptions,
): SocketConversation {
  const { channels, conversations } = parts;
  const { log } = request;
  let joined: { channel: Channel; member: Member } | undefined;
  let holding: NodeJS.Timeout | undefined;

  function join(wantedId: string | undefined): { channel: Channel; member: Member } {
    const member = new Member({
      send: connection.send,
      readStanding: parts.readStanding,
      visibility: caller.visibility,
      onDismiss: () => {
        joined = undefined;
        connection.send({ type: 'conversation-deleted' });
      },
    });
    const { channel, isFresh } = channels.join(caller.audience, wantedId, member);
    member.attach(channel, { isHeld: !isFresh });
    joined = { channel, member };
    greet(channel);
    clearTimeout(holding);
    holding = isFresh ? undefined : setTimeout(() => member.release(), HOLD_MILLISECONDS);
    holding?.unref();
    return joined;
  }

  function internal(id: string | undefined, err: unknown): void {
    log.error({ err }, 'A message could not be answered.');
    const about = id === undefined ? {} : { id };
    connection.send({ type: 'error', ...about, code: 'internal', message: 'Something went wrong here.' });
  }

  function attempt<Result>(read: () => Result, otherwise: Result): Result {
    try {
      return read();
    } catch (err) {
      log.error({ err }, 'The conversation could not be read. Answers go on.');
      return otherwise;
    }
  }

  async function sendStored({ channel, member }: { channel: Channel; member: Member }, id: string): Promise<void> {
    const exchanges = await parts.readStandingExchanges(
      conversations.exchanges(channel.conversation),
      caller.visibility,
    );
    const exchange = exchanges.find((each) => each.id === id);
    if (exchange) await member.repeat(storedMessages(exchange, channel.sequence));
  }

  return {
    join: (wantedId) => void join(wantedId),
    leave() {
      clearTimeout(holding);
      if (joined) channels.leave(joined.channel, joined.member);
    },
    running: () => joined?.channel.running ?? 0,
    repeat(id) {
      if (!joined) return false;
      const { channel, member } = joined;
      const kept = channel.buffer.ofAnswer(id);
      if (kept.length > 0 || channel.isRunning(id)) {
        member.repeat(kept).catch((err: unknown) => internal(id, err));
        return true;
      }
      const stored = attempt(() => conversations.exchange(channel.conversation, id), undefined);
      // A crash left it without an end: whoever still waits for the answer gets one.
      if (!stored || stored.sequences.length === 0) return false;
      sendStored(joined, id).catch((err: unknown) => internal(id, err));
      return true;
    },
    ask({ id, question, filter }) {
      const { channel, member } = joined ?? join(undefined);
      member.release();
      channel.run(id, async (signal) => {
        const timer = setTimeout(() => channel.stop(id, 'timed-out'), parts.answerTimeoutSeconds * 1_000);
        const asked = { id, question, filter: toIndexFilter(filter), caller, channel, indexStatus };
        await answerQuestion(parts, { ...asked, refuse: connection.send, signal, log }).catch((err: unknown) =>
          internal(id, err),
        );
        clearTimeout(timer);
      });
    },
    cancel(id) {
      joined?.member.release();
      joined?.channel.stop(id, 'cancelled');
    },
    resume(after) {
      clearTimeout(holding);
      if (joined) joined.member.resume(after).catch((err: unknown) => internal(undefined, err));
      else connection.send({ type: 'resumed', complete: false });
    },
    rate({ id, feedback }) {
      if (!joined || joined.channel.isRunning(id)) return false;
      const { channel, member } = joined;
      member.release();
      const given = feedback.rating === null ? null : feedback;
      try {
        if (!conversations.setFeedback(channel.conversation, id, given)) return false;
        channel.publish({ type: 'feedback-kept', id, feedback: given });
      } catch (err) {
        internal(id, err);
      }
      return true;
    },
  };
}

function toIndexFilter(filter: AskedFilter | undefined) {
  if (!filter) return undefined;
  const { documents, languages, from, to } = filter;
  return { ids: documents, languages, datedFrom: from, datedTo: to };
}
