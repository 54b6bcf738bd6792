/** Separators that other programs write for an end of line or of page. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const MARKERS = /[\0\uFEFF]/g;
const SPACES = /[\t\u00A0\u2007\u202F]/g;
/** The look-behind lets a run of spaces be tried once only: without it long runs take quadratic time. */
const TRAILING_SPACES = /(?<! ) +$/gm;
const BLANK_LINES = /\n{4,}/g;

/**
 * Canonical form of a text, before any offset is taken: `\n` ends lines, no byte order mark or NUL, Unicode form NFC,
 * plain spaces, none of them at the end of a line, and at most two blank lines in a row.
 */
export function tidyText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(MARKERS, '')
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(TRAILING_SPACES, '')
    .replace(BLANK_LINES, '\n\n\n');
}
