import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import type { RankedPassage } from './retriever.ts';

/** So many passages after the best one may go on with its list, and one before it may begin it. */
const FOLLOWING = 2;
const PRECEDING = 1;

/** A heading that counts: "(2) …", "3. …", "第三，…". */
const NUMBERED = /^(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、．]|第[一二三四五六七八九十]{1,2})/u;
/** Most of the first five: a row that so many of them are of, or lead up to, is the list, even where another passage comes before it. */
const FIRST_PASSAGES = 5;
const ITEMS_AMONG_THEM = 3;
/** More items than that are no answer to read. */
const MOST_ITEMS = 10;

/**
 * For a question that asks for several items: the passages around the best one come right after it, in their own order. Where its heading
 * is one of a numbered row, the others of the row are the other items. A row that most of the first passages are of comes first.
 */
export function gatherNeighbours(ranked: readonly RankedPassage[]): RankedPassage[] {
  const item = leadingItem(ranked);
  if (item) return withRowFirst(ranked, item);
  const [best, ...others] = ranked;
  if (!best) return [];
  const isNeighbour = ({ passage }: RankedPassage): boolean => {
    const distance = passage.ordinal - best.passage.ordinal;
    if (passage.documentId !== best.passage.documentId) return false;
    if (isItem(best.passage)) return inRowOf(passage, best.passage);
    return distance >= -PRECEDING && distance <= FOLLOWING;
  };
  const neighbours = others.filter(isNeighbour).sort((a, b) => a.passage.ordinal - b.passage.ordinal);
  return [best, ...neighbours, ...others.filter((other) => !isNeighbour(other))];
}

/** An item of a numbered row that most of the first passages are of; none where there is no such row. */
function leadingItem(ranked: readonly RankedPassage[]): StoredPassage | undefined {
  const first = ranked.slice(0, FIRST_PASSAGES).map(({ passage }) => passage);
  const speaksFor = (other: StoredPassage, item: StoredPassage): boolean =>
    inRowOf(other, item) || leadsUpTo(other, item);
  return first.find(
    (item) => isItem(item) && first.filter((other) => speaksFor(other, item)).length >= ITEMS_AMONG_THEM,
  );
}

/** Whether a passage stands under the heading above the item's, before the row begins. */
function leadsUpTo(passage: StoredPassage, item: StoredPassage): boolean {
  const isOneAbove = passage.headingPath.length === item.headingPath.length - 1;
  return isUnderSame(passage, item) && isOneAbove && passage.ordinal < item.ordinal;
}

function withRowFirst(ranked: readonly RankedPassage[], item: StoredPassage): RankedPassage[] {
  const isOfRow = ({ passage }: RankedPassage): boolean => inRowOf(passage, item);
  const row = ranked.filter(isOfRow).sort((a, b) => a.passage.ordinal - b.passage.ordinal);
  return [...row, ...ranked.filter((other) => !isOfRow(other))];
}

function inRowOf(passage: StoredPassage, item: StoredPassage): boolean {
  const isBeside = passage.headingPath.length === item.headingPath.length;
  return isUnderSame(passage, item) && isBeside && isItem(passage);
}

/** Whether a passage is near an item and under the headings above its own. */
function isUnderSame({ documentId, ordinal, headingPath }: StoredPassage, item: StoredPassage): boolean {
  const isNear = documentId === item.documentId && Math.abs(ordinal - item.ordinal) < MOST_ITEMS;
  return isNear && item.headingPath.slice(0, -1).every((text, k) => headingPath[k] === text);
}

function isItem({ headingPath }: StoredPassage): boolean {
  return headingPath.length > 1 && NUMBERED.test(headingPath.at(-1) ?? '');
}
