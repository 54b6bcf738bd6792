import { joinedSpan, partsOf } from '../broken-span.ts';
import { countWords } from '../count-words.ts';
import type { Block } from './block.ts';
import { ENDS_A_LINE, isRunningText, LIST_ITEM, STARTS_LOWER_CASE } from './line-forms.ts';

/** A caption or two, with a name and an office in each, may stand inside a sentence; more is something else. */
const MOST_BLOCKS_BETWEEN = 4;
const MOST_WORDS_BETWEEN = 80;
/** Enough to tell running text from a caption. */
const CHARACTERS_LOOKED_AT = 600;
/** No sentence ends with these. */
const ENDS_OPEN =
  /(?:[,，、]|(?<![\p{L}-])(?:and|or|of|the|a|an|to|for|in|on|by|with|from|at|as|that|which|its|their|und|oder|et|ou|y))$/u;

/**
 * A page break, a blank line or a caption may stand inside a sentence: the half that begins in lower case belongs to the one that has not
 * ended. What stands between keeps its place, as blocks of its own.
 */
export function joinBrokenSentences(text: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  // where the text just before the next block went: not the last of the blocks where that stands inside a sentence
  let before = -1;
  for (const block of blocks) {
    const first = isSecondHalf(text, block) ? firstHalf(text, joined, before) : openBefore(text, joined, before, block);
    if (first === undefined) joined.push({ ...block });
    else joinTo(joined, first, before, block);
    before = first ?? joined.length - 1;
  }
  return joined;
}

function isSecondHalf(text: string, block: Block): boolean {
  const beginning = text.slice(block.start, block.start + 8);
  return block.kind === 'text' && STARTS_LOWER_CASE.test(beginning) && !LIST_ITEM.test(beginning);
}

/** Where the half is that a second one belongs to: running text before captions, else the block just before. */
function firstHalf(text: string, blocks: readonly Block[], before: number): number | undefined {
  let words = 0;
  for (let index = blocks.length - 1; index >= Math.max(0, blocks.length - 1 - MOST_BLOCKS_BETWEEN); index--) {
    const block = blocks[index];
    if (block?.kind !== 'text') break;
    const content = lastLines(text, block);
    const isOpen = !ENDS_A_LINE.test(content.slice(-8));
    if (isOpen && isRunningText(content)) return index;
    words += countWords(content);
    if (!isOpen || words > MOST_WORDS_BETWEEN) break;
  }
  const last = blocks[before];
  const isLastOpen = last?.kind === 'text' && !ENDS_A_LINE.test(lastLines(text, last).slice(-8));
  return isLastOpen ? before : undefined;
}

/** The end of what has been joined so far: all of it would be read again for each piece. */
function lastLines(text: string, block: Block): string {
  const last = partsOf(block).at(-1) ?? block;
  return text.slice(Math.max(last.start, last.end - CHARACTERS_LOOKED_AT), last.end);
}

/** A capital letter goes on with the block just before where that ends with a comma or a word that ends nothing. */
function openBefore(text: string, blocks: readonly Block[], before: number, block: Block): number | undefined {
  const last = blocks[before];
  if (last?.kind !== 'text' || block.kind !== 'text') return undefined;
  const content = lastLines(text, last);
  const next = text.slice(block.start, block.end);
  const goesOn = isRunningText(content) && ENDS_OPEN.test(content.slice(-12)) && !LIST_ITEM.test(next);
  return goesOn && isRunningText(next) ? before : undefined;
}

/** Nothing but white space between the halves leaves one piece; captions between leave two, and follow the sentence. */
function joinTo(blocks: Block[], index: number, before: number, second: Block): void {
  const first = blocks[index];
  if (!first) return;
  const parts = [...partsOf(first)];
  const last = parts.at(-1);
  if (last && index === before) parts[parts.length - 1] = { start: last.start, end: second.end };
  else parts.push({ start: second.start, end: second.end });
  blocks[index] = { kind: 'text', ...joinedSpan(parts) };
}
