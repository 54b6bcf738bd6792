/** Longer texts are cut: a question that fills the screen hides the others. */
const LONGEST = 160;

/** Controls (a terminal obeys them), lone surrogates, and what turns the direction of writing around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\p{Surrogate}]/gu;

/** Foreign text as one line that shows what it holds: white space is one space each, what cannot be seen is U+FFFD. */
export function visibleText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(UNSEEN, '\uFFFD');
}

/** The same, at most 160 characters long. */
export function visibleLine(text: string): string {
  const characters = [...visibleText(text)];
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
