/** Separators that other programs write for an end of line or of page. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** A possible break inside a word: the word is one all the same. */
const SOFT_HYPHENS = /\u00AD/g;
const SPACES = /[\t\u00A0\u2007\u202F]/g;
/** The look-behind lets a run of spaces be tried once only: without it long runs take quadratic time. */
const TRAILING_SPACES = /(?<! ) +$/gm;
const BLANK_LINES = /\n{4,}/g;

/**
 * What no reader sees: control characters, spaces and joiners of no width inside words, overrides of the writing direction
 * (which would show a quotation other than it is), and the invisible copies of letters that hidden instructions are
 * written in (U+E0000). The joiners U+200C and U+200D stay: Persian and Indic scripts need them.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u200B\u2060-\u2064\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** Colours and cursor movements of a terminal (ECMA-48, 5.4), as logs hold them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const TERMINAL_SEQUENCES = /\x1B\[[0-?]*[ -/]*[@-~]/g;
/** Half of a character, as `\ud800` in JSON: it cannot be stored, and would come back as another. */
const LONE_SURROGATES = /\p{Cs}/gu;
/** Tibetan stacks eight marks on a letter. More are a flood, and sorting them for NFC takes quadratic time. */
const TOO_MANY_MARKS = /(\p{M}{10})\p{M}+/gu;

/** Removes what cannot be read or stored. */
export function stripUnreadable(text: string): string {
  return text
    .replace(TERMINAL_SEQUENCES, '')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(TOO_MANY_MARKS, '$1');
}

/**
 * Canonical form of a text, before any offset is taken: `\n` ends lines, nothing invisible, Unicode form NFC,
 * plain spaces, none of them at the end of a line, and at most two blank lines in a row.
 */
export function tidyText(text: string): string {
  return stripUnreadable(text.replace(LINE_ENDS, '\n').replace(SOFT_HYPHENS, ''))
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(TRAILING_SPACES, '')
    .replace(BLANK_LINES, '\n\n\n');
}
