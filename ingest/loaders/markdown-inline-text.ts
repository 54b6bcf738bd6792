import type { Token } from 'markdown-it';

const BREAK = /^<br\b/i;
/** Elements whose content is no words. */
const CODE_TAG = /^<(\/?)(script|style)\b/i;

/** The words of a paragraph. Tags and comments are left out, and scripts and styles with their content. */
export function inlineText(tokens: readonly Token[], lineBreak: string): string {
  const parts: string[] = [];
  const lastEnds = findLastEnds(tokens);
  let skipped: string | undefined;
  for (const [index, token] of tokens.entries()) {
    const { slash, name } = readCodeTag(token);
    if (skipped !== undefined) {
      if (slash && name === skipped) skipped = undefined;
    } else if (token.type !== 'html_inline') parts.push(joinWords(parts.at(-1), wordsOf(token, lineBreak)));
    else if (BREAK.test(token.content)) parts.push(lineBreak);
    // A tag that nothing closes is a word about tags: what follows it is kept.
    else if (!slash && (lastEnds.get(name) ?? -1) > index) skipped = name;
  }
  return parts.join('');
}

/** What is left out between two spaces leaves one of them. */
function joinWords(before: string | undefined, words: string): string {
  return before?.endsWith(' ') ? words.replace(/^ +/, '') : words;
}

function wordsOf(token: Token, lineBreak: string): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return lineBreak;
  return token.type === 'image' ? inlineText(token.children ?? [], ' ') : token.content;
}

/** Where the last end of each code element is, so that no beginning has to look for its own. */
function findLastEnds(tokens: readonly Token[]): Map<string, number> {
  const ends = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    const { slash, name } = readCodeTag(token);
    if (slash) ends.set(name, index);
  }
  return ends;
}

function readCodeTag({ type, content }: Token): { slash: boolean; name: string } {
  const match = type === 'html_inline' ? CODE_TAG.exec(content) : null;
  return { slash: match?.[1] === '/', name: match?.[2]?.toLowerCase() ?? '' };
}
