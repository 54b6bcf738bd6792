import type { Place } from './place.ts';

/**
 * A working day: who comes back to a site after it begins anew, and a machine that others use as well does not show them
 * what was asked before.
 */
const REMEMBERED_MILLISECONDS = 8 * 60 * 60 * 1000;

/**
 * Which conversation this browser goes on with, for each server, audience and site. It is in `localStorage`, so that a
 * reload and another tab find it, and where storage is refused every page begins a conversation of its own.
 */
export class RememberedConversation {
  readonly #key: string;
  readonly #now: () => number;

  constructor({ server, audience, site }: Place, now: () => number = Date.now) {
    this.#key = `footnote-conversation ${JSON.stringify([new URL(server).origin, audience, site])}`;
    this.#now = now;
  }

  read(): string | undefined {
    try {
      const [usedAt, id] = (localStorage.getItem(this.#key) ?? '').split(' ');
      const age = this.#now() - Number(usedAt);
      return id && age >= 0 && age < REMEMBERED_MILLISECONDS ? id : undefined;
    } catch {
      return undefined;
    }
  }

  write(id: string): void {
    try {
      localStorage.setItem(this.#key, `${this.#now()} ${id}`);
    } catch {}
  }

  forget(): void {
    try {
      localStorage.removeItem(this.#key);
    } catch {}
  }
}
