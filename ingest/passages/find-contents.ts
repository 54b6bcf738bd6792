import { isProse } from './line-forms.ts';
import type { BlockRun, BlockText } from './mark-roles.ts';

/** "12 | Title", "**12** | Title" */
const NUMBER_FIRST = /^[-*•\s]*\d{1,4}\*{0,2} {0,3}[|｜] {0,3}\S/u;
/** "Title …… 12", "Title . . . . 12" */
const NUMBER_LAST = /(?:\.{3,}|…+|(?:\. ){3,}|·{3,}|_{4,}) {0,20}\d{1,4}$/u;
const CONTENTS_HEADING =
  /^(?:#+ )?\**(?:table of contents|contents|in this issue|目 {0,4}[录次]|目錄|inhalt|inhaltsverzeichnis|sommaire|índice|contenido|содержание|оглавление)\**$/iu;
/** Fewer lines with page numbers may be anything; under a heading that says so, two are a table of contents. */
const FEWEST_ENTRIES = 4;
const FEWEST_ENTRIES_UNDER_HEADING = 2;
/** Of a block; a longer one is a paragraph. */
const MOST_LINES = 40;
/** Translations, second lines and names of columns may stand between two entries. */
const MOST_BLOCKS_BETWEEN = 6;

/** Runs of blocks that list what the document holds with its page numbers, with the heading above and the translations between. */
export function findContents(blocks: readonly BlockText[]): BlockRun[] {
  const runs: BlockRun[] = [];
  const entries = blocks.flatMap(({ content }, index) => (isEntry(content) ? [index] : []));
  let group: number[] = [];
  for (const index of entries) {
    const last = group.at(-1);
    if (last !== undefined && !isNear(blocks, last, index)) {
      runs.push(...runOf(blocks, group));
      group = [];
    }
    group.push(index);
  }
  return [...runs, ...runOf(blocks, group)];
}

function isEntry(content: string): boolean {
  return entryLines(content) > 0;
}

function entryLines(content: string): number {
  const lines = content.split('\n', MOST_LINES);
  return lines.filter((line) => NUMBER_FIRST.test(line.slice(0, 40)) || NUMBER_LAST.test(line.trimEnd().slice(-60)))
    .length;
}

function isNear(blocks: readonly BlockText[], before: number, index: number): boolean {
  return (
    index - before <= MOST_BLOCKS_BETWEEN &&
    !blocks.slice(before + 1, index).some(({ kind, content }) => kind === 'text' && isProse(content))
  );
}

function runOf(blocks: readonly BlockText[], entries: readonly number[]): BlockRun[] {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return [];
  const heading = headingBefore(blocks, first);
  const fewest = heading === undefined ? FEWEST_ENTRIES : FEWEST_ENTRIES_UNDER_HEADING;
  const lines = entries.reduce((sum, index) => sum + entryLines(blocks[index]?.content ?? ''), 0);
  if (lines < fewest) return [];
  return [{ from: heading ?? first, to: endAfter(blocks, last) }];
}

function headingBefore(blocks: readonly BlockText[], first: number): number | undefined {
  for (let index = first - 1; index >= Math.max(0, first - MOST_BLOCKS_BETWEEN); index--) {
    if (CONTENTS_HEADING.test(blocks[index]?.content ?? '')) return index;
  }
  return undefined;
}

/** Short lines after the last entry are its translation or a supplement; a heading over a paragraph begins what follows. */
function endAfter(blocks: readonly BlockText[], last: number): number {
  let end = last + 1;
  for (let index = last + 1; index < blocks.length && index <= last + MOST_BLOCKS_BETWEEN; index++) {
    const block = blocks[index];
    if (!block || (block.kind === 'text' && isProse(block.content))) break;
    if (block.kind === 'heading' && beginsSection(blocks, index)) break;
    end = index + 1;
  }
  return end;
}

function beginsSection(blocks: readonly BlockText[], heading: number): boolean {
  const next = blocks
    .slice(heading + 1, heading + MOST_BLOCKS_BETWEEN)
    .find(({ kind, content }) => kind === 'heading' || isProse(content));
  return next?.kind === 'text';
}
