import type { Token } from 'markdown-it';

const BREAK = /^<br\b/i;
/** Elements whose content is no words. */
const CODE_ELEMENT = /^<(script|style)\b/i;

/** The words of a paragraph. Tags and comments are left out, and scripts and styles with their content. */
export function inlineText(tokens: readonly Token[], lineBreak: string): string {
  const parts: string[] = [];
  const ends = lastEnds(tokens);
  let skippedUntil = -1;
  for (const [index, token] of tokens.entries()) {
    if (index <= skippedUntil) continue;
    if (token.type === 'html_inline') {
      if (BREAK.test(token.content)) parts.push(lineBreak);
      skippedUntil = ends.get(CODE_ELEMENT.exec(token.content)?.[1]?.toLowerCase() ?? '') ?? -1;
    } else parts.push(wordsOf(token, lineBreak));
  }
  return parts.join('');
}

function wordsOf(token: Token, lineBreak: string): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return lineBreak;
  return token.type === 'image' ? inlineText(token.children ?? [], ' ') : token.content;
}
