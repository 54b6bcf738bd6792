/** A thin or unbreakable space between digits groups thousands, as `2 030 000`. */
const GROUPING_SPACE = /(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g;
const GROUPING_COMMA = /(?<=\d),(?=\d{3}(?!\d))/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const INITIALS = /(?<=(?<!\p{L})\p{Lu})\.(?=\p{Lu}(?!\p{L}))/gu;

/**
 * The text in one spelling of what is spelled in several: full-width forms (Unicode NFKC), dashes, curly quotes, grouped
 * thousands, dots within initials. Offsets are not kept.
 */
export function normaliseText(text: string): string {
  return text
    .replace(GROUPING_SPACE, '')
    .normalize('NFKC')
    .replace(GROUPING_COMMA, '')
    .replace(DASHES, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(INITIALS, '')
    .replace(/\s+/g, ' ');
}
