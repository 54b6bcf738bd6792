import type { PassageRole } from '../types.ts';
import type { Block } from './block.ts';
import { findContents } from './find-contents.ts';
import { frontMatterRole } from './front-matter-role.ts';
import { isProse, LABELLED_LINE, LIST_ITEM, TABLE_ROW } from './line-forms.ts';

/** The role of each block: tables of contents first, then what the runs of short lines between paragraphs are. */
export function markRoles(text: string, blocks: readonly Block[]): PassageRole[] {
  const contents = blocks.map(({ start, end, kind }) => ({ kind, content: text.slice(start, end) }));
  const roles: PassageRole[] = blocks.map(() => 'body');
  for (const { from, to } of findContents(contents)) roles.fill('contents', from, to);
  for (const { from, to } of shortRuns(contents, roles)) {
    roles.fill(frontMatterRole(contents.slice(from, to).map(({ content }) => content)), from, to);
  }
  return roles;
}

export interface BlockText {
  kind: Block['kind'];
  content: string;
}

/** A run of blocks, `to` not included. */
export interface BlockRun {
  from: number;
  to: number;
}

/** Runs of body blocks without a paragraph, a list item or a row; the headings over what follows them are not of them. */
function shortRuns(blocks: readonly BlockText[], roles: readonly PassageRole[]): BlockRun[] {
  const runs: BlockRun[] = [];
  let from = 0;
  for (let index = 0; index <= blocks.length; index++) {
    const block = blocks[index];
    if (block && roles[index] === 'body' && isShort(block)) continue;
    const to = block && roles[index] === 'body' ? withoutLastHeadings(blocks, from, index) : index;
    if (to > from) runs.push({ from, to });
    from = index + 1;
  }
  return runs;
}

function isShort({ kind, content }: BlockText): boolean {
  return kind === 'heading' || !(isProse(content) || LIST_ITEM.test(content) || TABLE_ROW.test(content));
}

/** A byline and a translation under the last heading of a run belong with it to the paragraph after; labelled lines do not. */
function withoutLastHeadings(blocks: readonly BlockText[], from: number, to: number): number {
  let heading = to - 1;
  const least = Math.max(from, to - MOST_LINES_UNDER_A_HEADING);
  while (heading > least && blocks[heading]?.kind !== 'heading') heading -= 1;
  const under = blocks.slice(heading + 1, to);
  if (blocks[heading]?.kind !== 'heading' || under.some(({ content }) => LABELLED_LINE.test(content.slice(0, 80))))
    return to;
  while (heading > from && blocks[heading - 1]?.kind === 'heading') heading -= 1;
  return heading;
}

const MOST_LINES_UNDER_A_HEADING = 5;
