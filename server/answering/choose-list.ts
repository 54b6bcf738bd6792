import type { RankedPassage } from '../retrieval/retriever.ts';
import { askedCount } from './asked-count.ts';
import { asksForRow, findHeadingRows, type HeadingRow } from './find-heading-rows.ts';
import { type FoundList, findLists } from './find-lists.ts';
import { isSameSentence, type ScoredSentence, wordsOf } from './scored-sentence.ts';

/** How far below the best sentence the best of a list may score for the list to be the answer. */
const LIST_MARGIN = 1.6;
/** What it is worth that a list has as many items as are asked for. */
const COUNT_BONUS = 2;
const MOST_WORDS = 180;
const MOST_ITEMS = 12;

/**
 * The bulleted or numbered list that answers a question, whole and in its order, with the sentence that leads into it, or the numbered
 * headings that a row of sections has; none where other sentences answer better, or fewer items were found than there are. Half of a
 * list would look like all of it.
 */
export function chooseList(
  question: string,
  sentences: readonly ScoredSentence[],
  passages: readonly RankedPassage[],
): ScoredSentence[] {
  const [best] = sentences;
  if (!best) return [];
  const count = askedCount(question);
  const rows = findHeadingRows(passages).filter((row) => row.items.length === count || asksForRow(question, row));
  const found = [
    ...findLists(passages).map((list) => ({ list, score: scoreOf(list, sentences) })),
    ...rows.map((row) => ({ list: { items: row.items }, score: scoreOfRow(row, sentences) })),
  ];
  const lists = found
    .filter(({ list }) => count === undefined || list.items.length >= count)
    .map(({ list, score }) => ({ list, score: score + (list.items.length === count ? COUNT_BONUS : 0) }))
    .sort((a, b) => b.score - a.score);
  const [first] = lists;
  if (!first || first.score < best.score - LIST_MARGIN) return [];
  const { leadIn, items }: FoundList = first.list;
  const whole = [...(leadIn ? [leadIn] : []), ...items];
  return items.length <= MOST_ITEMS && wordsOf(whole) <= MOST_WORDS ? whole : [];
}

/** That of its likeliest sentence. */
function scoreOf({ leadIn, items }: FoundList, sentences: readonly ScoredSentence[]): number {
  const members = leadIn ? [leadIn, ...items] : items;
  const found = sentences.find((sentence) => members.some((member) => isSameSentence(member, sentence)));
  return found?.score ?? Number.NEGATIVE_INFINITY;
}

/** That of the likeliest sentence of its sections. */
function scoreOfRow({ passageIds }: HeadingRow, sentences: readonly ScoredSentence[]): number {
  return sentences.find(({ passage }) => passageIds.has(passage.passage.id))?.score ?? Number.NEGATIVE_INFINITY;
}
