import type { RankedPassage } from '../retrieval/retriever.ts';
import { followsMark, type ItemMark, itemMark } from './item-mark.ts';
import { type ScoredSentence, sentencesOf } from './scored-sentence.ts';

/** A bulleted or numbered list, which may go on from one passage into the next. */
export interface FoundList {
  /** The sentence that ends with a colon before it. */
  leadIn?: ScoredSentence;
  /** In their order. */
  items: ScoredSentence[];
}

const FEWEST_ITEMS = 2;
/** The next item of a list begins within so many sentences. */
const LONGEST_ITEM = 4;

/** The lists of passages: items with one kind of mark, numbers counting up by one. */
export function findLists(passages: readonly RankedPassage[]): FoundList[] {
  return inRows(passages).flatMap((row) => listsOf(row.flatMap((ranked) => sentencesOf(ranked))));
}

function listsOf(sentences: readonly ScoredSentence[]): FoundList[] {
  const lists: { list: FoundList; last: ItemMark; lastIndex: number }[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const mark = itemMark(sentence.text);
    const open = lists.at(-1);
    if (mark && open && index - open.lastIndex <= LONGEST_ITEM && followsMark(mark, open.last)) {
      open.list.items.push(sentence);
      Object.assign(open, { last: mark, lastIndex: index });
    } else if (mark) {
      const before = sentences[index - 1];
      const leadIn = before && /[:：]\s*$/u.test(before.text) ? { leadIn: before } : {};
      lists.push({ list: { ...leadIn, items: [sentence] }, last: mark, lastIndex: index });
    }
  }
  return lists.map(({ list }) => list).filter(({ items }) => items.length >= FEWEST_ITEMS);
}

/** Passages that stand one after the other in a document, together. */
function inRows(passages: readonly RankedPassage[]): RankedPassage[][] {
  const rows: RankedPassage[][] = [];
  const placed = passages.toSorted(
    ({ passage: a }, { passage: b }) => a.documentId.localeCompare(b.documentId) || a.ordinal - b.ordinal,
  );
  for (const ranked of placed) {
    const last = rows.at(-1)?.at(-1)?.passage;
    const isNext = last?.documentId === ranked.passage.documentId && last.ordinal + 1 === ranked.passage.ordinal;
    if (isNext) rows.at(-1)?.push(ranked);
    else rows.push([ranked]);
  }
  return rows;
}
