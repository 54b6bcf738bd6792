import type { Visibility } from '../../ingest/types.ts';
import type { ReadStanding } from '../conversation/standing-answers.ts';
import type { ServerMessage } from '../protocol.ts';
import type { Channel, ChannelMember } from './channel.ts';
import type { ChannelMessage, KeptMessage } from './channel-message.ts';
import { standingMessages } from './standing-messages.ts';

export interface MemberOptions {
  send: (message: ServerMessage) => void;
  readStanding: ReadStanding;
  visibility: Visibility;
  /** The conversation was deleted. */
  onDismiss: () => void;
}

/** Requests of one socket to be sent something again that may wait; a page has one at a time. */
const MOST_WAITING_REQUESTS = 8;

/**
 * What one socket is sent of its conversation, each message once and in order. A socket that goes on with a conversation
 * begins held back: until it has said whether it resumes, nothing new is sent, since what it missed comes first.
 */
export class Member implements ChannelMember {
  readonly #options: MemberOptions;
  #channel: Channel | undefined;
  /** Last sequence that this socket was sent, or needs no more: what comes after it waits while the socket is held back. */
  #position = 0;
  /** Everything from here to the position was sent on this socket; undefined while held back from the start. */
  #servedFrom: number | undefined;
  #isHeld = false;
  #waiting = 0;
  #sending = Promise.resolve();

  constructor(options: MemberOptions) {
    this.#options = options;
  }

  /** To be called right after joining. */
  attach(channel: Channel, { isHeld }: { isHeld: boolean }): void {
    this.#channel = channel;
    this.#position = channel.sequence;
    this.#servedFrom = isHeld ? undefined : channel.sequence;
    this.#isHeld = isHeld;
  }

  receive(message: ChannelMessage): void {
    if (!this.#isHeld) this.#pass(message);
  }

  dismiss(): void {
    // Whatever is still being looked up is of a conversation that is gone.
    this.#channel = undefined;
    this.#options.onDismiss();
  }

  /** Ends the holding back of a socket that does not resume. */
  release(): void {
    this.#servedFrom ??= this.#position;
    if (this.#waiting === 0) this.#goOn();
  }

  /** Sends again what came after a message, up to where this socket is served from. Rejects where it cannot be told what stands. */
  resume(after: number): Promise<void> {
    return this.#inTurn(async (channel) => {
      const upTo = this.#servedFrom ?? channel.sequence;
      if (this.#servedFrom === undefined) this.#position = upTo;
      this.#servedFrom = Math.min(upTo, after);
      const isCovered = after <= channel.sequence && channel.buffer.covers(after, upTo);
      const isWhole = await this.#sendAgain(channel.buffer.between(after, upTo));
      // Read anew, the conversation says how many sentences are no longer shown.
      this.#send({ type: 'resumed', complete: isCovered && isWhole });
    });
  }

  /** Sends what is kept about an answer again to this socket alone, whether it had it or not. */
  repeat(kept: readonly KeptMessage[]): Promise<void> {
    this.release();
    const sent = this.#position;
    return this.#inTurn(async () => {
      await this.#sendAgain(kept.filter(({ message }) => message.sequence <= sent));
    });
  }

  /** One after another; what is published meanwhile waits. */
  async #inTurn(work: (channel: Channel) => Promise<void>): Promise<void> {
    const channel = this.#channel;
    if (!channel || this.#waiting >= MOST_WAITING_REQUESTS) return;
    this.#waiting += 1;
    this.#isHeld = true;
    const turn = this.#sending.then(() => work(channel));
    this.#sending = turn.catch(() => undefined);
    try {
      await turn;
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#goOn();
    }
  }

  /** @returns whether none had to be left out */
  async #sendAgain(kept: readonly KeptMessage[]): Promise<boolean> {
    const { readStanding, visibility } = this.#options;
    const standing = await standingMessages(kept, readStanding, visibility);
    for (const message of standing) this.#send(message);
    return standing.length === kept.length;
  }

  /**
   * What was published while this socket was held back is as new as what is published now. Where it was more than is kept, the
   * page is told that it lacks some.
   */
  #goOn(): void {
    this.#isHeld = false;
    if (!this.#channel) return;
    const { buffer, sequence } = this.#channel;
    if (!buffer.covers(this.#position, sequence)) this.#send({ type: 'resumed', complete: false });
    for (const { message } of buffer.between(this.#position, sequence)) this.#pass(message);
  }

  #pass(message: ChannelMessage): void {
    this.#position = message.sequence;
    this.#send(message);
  }

  #send(message: ServerMessage): void {
    if (this.#channel) this.#options.send(message);
  }
}
