/**
 * The form in which answers are compared: lower case, white space folded, every dash a hyphen, curly quotes straight.
 */
export function normaliseText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2018-\u201B\u2032]/g, "'")
    .replace(/[\u201C-\u201F\u2033]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether a text contains a string, both normalised. A string that begins or ends in a digit does not touch another
 * digit there: `50` is not in `2050`.
 */
export function containsText(text: string, wanted: string): boolean {
  const haystack = normaliseText(text);
  const needle = normaliseText(wanted);
  if (needle === '') return false;
  for (let start = haystack.indexOf(needle); start !== -1; start = haystack.indexOf(needle, start + 1)) {
    if (!splitsNumber(haystack, start) && !splitsNumber(haystack, start + needle.length)) return true;
  }
  return false;
}

export function containsAny(text: string, wanted: readonly string[]): boolean {
  return wanted.some((string) => containsText(text, string));
}

function splitsNumber(text: string, index: number): boolean {
  return /\p{Nd}\p{Nd}/u.test(text.slice(Math.max(0, index - 1), index + 1));
}
