import { isName } from '../person-names.ts';
import type { Block } from './block.ts';
import type { Speech } from './find-speeches.ts';

/** A name, and what its bearer says. */
const TURN = /^\*{0,2}([^:：\n]{2,60}?)\*{0,2}[:：]\*{0,2} ?(?=\S)/u;
/** One line of this form may be a label. */
const FEWEST_TURNS = 2;

/** The turns of a conversation written as "Name: words"; empty where a section is none. What follows a turn belongs to it. */
export function turnsOfDialogue(text: string, blocks: readonly Block[]): Speech[] {
  const names = blocks.map((block) => speakerOf(text, block));
  const said = names.filter((name) => name !== undefined);
  if (said.length < FEWEST_TURNS || new Set(said).size < FEWEST_TURNS) return [];
  const speeches: Speech[] = [];
  for (const [index, block] of blocks.entries()) {
    const speaker = names[index];
    if (speaker !== undefined || speeches.length === 0) {
      speeches.push({ ...(speaker === undefined ? {} : { speaker }), blocks: [] });
    }
    speeches.at(-1)?.blocks.push(block);
  }
  return speeches;
}

function speakerOf(text: string, { kind, start, end }: Block): string | undefined {
  if (kind === 'heading') return undefined;
  const content = text.slice(start, end);
  const [mark = '', name = ''] = TURN.exec(content.slice(0, 80)) ?? [];
  return isName(name.trim()) && isSentence(content.slice(mark.length)) ? name.trim() : undefined;
}

/** A label has a value after it, a speaker says something. */
function isSentence(words: string): boolean {
  return /[.!?。！？]/u.test(words) && words.length > 40;
}
