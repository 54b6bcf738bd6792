import { visibleText } from './visible-line.ts';

/**
 * Foreign text for Markdown that stays the text it is. Every ASCII punctuation mark becomes a character reference, which
 * CommonMark (section 6.2 of version 0.31) never takes for structure: no markup, no HTML, no table cell, no bare address
 * comes about. Within `<code>` GitHub makes no mentions and no references to issues of it either.
 */
export function literalMarkdown(text: string): string {
  const escaped = visibleText(text).replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<code>${escaped}</code>`;
}
