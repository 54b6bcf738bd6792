import type { Heading } from '../types.ts';
import { tidyText } from './tidy-text.ts';

/** A paragraph, heading, list item, table row or code block on its way into a document's text. */
export interface TextBlock {
  text: string;
  /** Level of a heading; other blocks have none. */
  level?: number;
  /** Follows the block before it on the next line, as list items and table rows do, without a blank line between. */
  isJoined?: boolean;
}

/** Puts blocks together to a canonical text. Offsets are taken from tidied blocks, so they need no later repair. */
export function assembleBlocks(blocks: readonly TextBlock[]): { text: string; headings: Heading[] } {
  const headings: Heading[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { text: raw, level, isJoined = false } of blocks) {
    const text = level === undefined ? trimBlock(tidyText(raw)) : tidyText(raw).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const separator = parts.length === 0 ? '' : isJoined ? '\n' : '\n\n';
    if (level !== undefined) headings.push({ offset: length + separator.length, level, text });
    parts.push(separator, text);
    length += separator.length + text.length;
  }
  return { text: parts.join(''), headings };
}

/** Indentation of the first line stays: in a code block it has a meaning. */
function trimBlock(text: string): string {
  return text.replace(/^(?: *\n)+/, '').trimEnd();
}
