import type { ChannelMessage, KeptMessage } from './channel-message.ts';

/** Twenty or more answers. */
export const MAXIMUM_KEPT_MESSAGES = 256;
/** Of their JSON: a quarter of what may wait on a socket, so that sending all of them again overflows none. */
export const MAXIMUM_KEPT_CHARACTERS = 256 * 1024;

export interface ReplayBufferLimits {
  messages?: number;
  characters?: number;
}

/** The last messages of a conversation, within limits of number and size. Their sequences have no gaps. */
export class ReplayBuffer {
  readonly #limits: Required<ReplayBufferLimits>;
  #kept: (KeptMessage & { characters: number })[] = [];
  #characters = 0;

  constructor({ messages = MAXIMUM_KEPT_MESSAGES, characters = MAXIMUM_KEPT_CHARACTERS }: ReplayBufferLimits = {}) {
    this.#limits = { messages, characters };
  }

  add(kept: KeptMessage): void {
    const characters = JSON.stringify(kept).length;
    this.#kept.push({ ...kept, characters });
    this.#characters += characters;
    while (this.#kept.length > this.#limits.messages || this.#characters > this.#limits.characters) {
      this.#characters -= this.#kept.shift()?.characters ?? 0;
    }
  }

  /** What came after a sequence, up to another one that is included. */
  between(after: number, upTo: number): KeptMessage[] {
    return this.#kept.filter(({ message: { sequence } }) => sequence > after && sequence <= upTo);
  }

  /** Whether everything after a sequence up to another one is kept. */
  covers(after: number, upTo: number): boolean {
    const first = this.#kept[0]?.message.sequence;
    return after >= upTo || (first !== undefined && first <= after + 1);
  }

  /** Every message about an answer; nothing where its question is not kept any more. */
  ofAnswer(id: string): KeptMessage[] {
    const about = this.#kept.filter(({ message }) => message.id === id);
    return about.some(({ message }) => isQuestion(message)) ? about : [];
  }
}

function isQuestion({ type }: ChannelMessage): boolean {
  return type === 'question';
}
