/** Something in a text that can be checked letter by letter: a number, a date, a standard number, a name. */
export interface Fact {
  kind: 'number' | 'date' | 'standard' | 'name';
  /** As the text has it. */
  text: string;
  /** What must be stated for the fact to be stated: any one of these readings, each with all of its keys. */
  claims: readonly (readonly string[])[];
  /** What a text that has the fact states. */
  states: readonly string[];
}

/** What is read in a text, and the text that is left for the extractors after this one. */
export interface Extraction {
  facts: Fact[];
  rest: string;
}

/** Stands where a fact was taken out: no word, and no two words beside it touch. */
export const TAKEN = ' ; ';

/** A key of a plain number: years, counts and amounts alike. */
export function numberKey(decimal: string): string {
  return `number:${decimal}`;
}
