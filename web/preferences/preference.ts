/**
 * A choice the reader made on this device. A browser that refuses storage forgets the choice with the page, which is
 * better than a page that fails.
 */
export class Preference<T extends string> {
  readonly #key: string;
  readonly #choices: readonly T[];

  constructor(key: string, choices: readonly T[]) {
    this.#key = `footnote-${key}`;
    this.#choices = choices;
  }

  read(): T | undefined {
    try {
      const stored = localStorage.getItem(this.#key);
      return this.#choices.find((choice) => choice === stored);
    } catch {
      return undefined;
    }
  }

  write(choice: T): void {
    try {
      localStorage.setItem(this.#key, choice);
    } catch {}
  }
}
