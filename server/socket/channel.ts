import type { ConversationKey } from '../conversation/conversation-store.ts';
import type { StopReason } from './answer-question.ts';
import type { ChannelMessage, UnnumberedMessage } from './channel-message.ts';
import { ReplayBuffer, type ReplayBufferLimits } from './replay-buffer.ts';

/**
 * Numbers that are written down as given out before they are: whatever a crash cuts off, no number is given out twice.
 * Many answers' worth, so that a write a message is saved.
 */
const RESERVED_NUMBERS = 1_000;

/** One socket of a conversation. */
export interface ChannelMember {
  receive(message: ChannelMessage): void;
  /** The conversation was deleted. */
  dismiss(): void;
}

interface RunningAnswer {
  controller: AbortController;
  /** Settles when nothing works on it any more. Never rejects. */
  ended: Promise<void>;
  /** Of its first message; undefined until that was sent. */
  sequence?: number;
}

export interface ChannelOptions {
  conversation: ConversationKey;
  /** Of the conversation's last message. */
  sequence: number;
  /** Writes down up to where numbers may have been given out. Never throws. */
  keepSequence: (sequence: number) => void;
  limits?: ReplayBufferLimits | undefined;
}

/** A conversation while it is live: its sockets, its last messages, and the answers that are being made. */
export class Channel {
  readonly conversation: ConversationKey;
  readonly buffer: ReplayBuffer;
  readonly #keepSequence: ChannelOptions['keepSequence'];
  readonly #members = new Set<ChannelMember>();
  readonly #running = new Map<string, RunningAnswer>();
  #isDeleted = false;
  #sequence: number;
  #reserved: number;

  constructor({ conversation, sequence, keepSequence, limits }: ChannelOptions) {
    this.conversation = conversation;
    this.buffer = new ReplayBuffer(limits);
    this.#keepSequence = keepSequence;
    this.#sequence = sequence;
    this.#reserved = sequence;
  }

  get sequence(): number {
    return this.#sequence;
  }

  get members(): number {
    return this.#members.size;
  }

  get running(): number {
    return this.#running.size;
  }

  isRunning(id: string): boolean {
    return this.#running.has(id);
  }

  join(member: ChannelMember): void {
    this.#members.add(member);
  }

  leave(member: ChannelMember): void {
    this.#members.delete(member);
  }

  /** Sends a message to every member, and keeps it for a while. @returns it with its number */
  publish(unnumbered: UnnumberedMessage, restsOn: Parameters<ReplayBuffer['add']>[0]['restsOn'] = []): ChannelMessage {
    const message: ChannelMessage = { ...unnumbered, sequence: this.#nextSequence() };
    const running = this.#running.get(message.id);
    if (running) running.sequence ??= message.sequence;
    this.buffer.add({ message, restsOn });
    for (const member of [...this.#members]) member.receive(message);
    return message;
  }

  /** Runs an answer; `work` must not reject. */
  run(id: string, work: (signal: AbortSignal) => Promise<void>): void {
    const controller = new AbortController();
    const running: RunningAnswer = { controller, ended: Promise.resolve() };
    this.#running.set(id, running);
    running.ended = work(controller.signal).finally(() => {
      this.#running.delete(id);
      if (this.#running.size === 0) this.#release();
    });
  }

  /** Gives up a running answer; only the first reason counts. */
  stop(id: string, reason: StopReason): void {
    this.#running.get(id)?.controller.abort(reason);
  }

  /** Gives up every running answer. @returns a promise of the moment at which nothing works on any of them */
  async stopAll(reason: StopReason): Promise<void> {
    const running = [...this.#running.values()];
    for (const { controller } of running) controller.abort(reason);
    await Promise.all(running.map(({ ended }) => ended));
  }

  /** Whether the conversation was deleted: nothing more of it is to be kept. */
  get isDeleted(): boolean {
    return this.#isDeleted;
  }

  /** Tells every member that the conversation is gone. */
  dismiss(): void {
    this.#isDeleted = true;
    for (const member of [...this.#members]) member.dismiss();
    this.#members.clear();
  }

  /**
   * The sequence from which a page goes on that has every finished answer: before the first message of the first answer
   * that is being made, where that can be sent again.
   */
  restorePoint(): number {
    const firsts = [...this.#running.values()].flatMap(({ sequence }) => sequence ?? []);
    const point = Math.min(this.#sequence, ...firsts.map((first) => first - 1));
    return this.buffer.covers(point, this.#sequence) ? point : this.#sequence;
  }

  #nextSequence(): number {
    this.#sequence += 1;
    if (this.#sequence > this.#reserved) {
      this.#reserved = this.#sequence + (this.#running.size > 0 ? RESERVED_NUMBERS : 0);
      this.#keepSequence(this.#reserved);
    }
    return this.#sequence;
  }

  /** Writes down the number that was given out last, when nothing is about to give out more. */
  #release(): void {
    this.#reserved = this.#sequence;
    this.#keepSequence(this.#sequence);
  }
}
