import type { TextLine } from './text-lines.ts';

/** Longer lines are paragraphs, and not worth a pattern. */
export const LONGEST_HEADING_LINE = 300;

export type NumberStyle = 'plain' | 'bracketed';

/** Numbers in brackets count the parts of a section that has a plain number itself. */
export const NUMBERED_LEVELS: Record<NumberStyle, number> = { plain: 2, bracketed: 3 };

/** What a heading does not end with. */
export const ENDS_A_SENTENCE = /[.。!！?？;；:：,，、]$/;

const NUMBERED = /^(?:([(（])\d{1,2}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}[.)、．]?) *(?=\p{L}|["“‘《])/u;

/** How a line that begins with a number and words writes the number. */
export function numberStyle({ text }: TextLine): NumberStyle | undefined {
  const match = text.length <= LONGEST_HEADING_LINE ? NUMBERED.exec(text.trimStart()) : null;
  if (!match) return undefined;
  return match[1] ? 'bracketed' : 'plain';
}
