import type { RankedPassage } from '../retrieval/retriever.ts';
import { askedCount } from './asked-count.ts';
import { type FoundList, findLists } from './find-lists.ts';
import { isSameSentence, type ScoredSentence, wordsOf } from './scored-sentence.ts';

/** How far below the best sentence the best of a list may score for the list to be the answer. */
const LIST_MARGIN = 1.6;
/** What it is worth that a list has as many items as are asked for. */
const COUNT_BONUS = 2;
const MOST_WORDS = 180;
const MOST_ITEMS = 12;

/**
 * The bulleted or numbered list that answers a question, whole and in its order, with the sentence that leads into it; none where other
 * sentences answer better, or fewer items were found than there are. Half of a list would look like all of it.
 */
export function chooseList(
  question: string,
  sentences: readonly ScoredSentence[],
  passages: readonly RankedPassage[],
): ScoredSentence[] {
  const [best] = sentences;
  if (!best) return [];
  const count = askedCount(question);
  const lists = findLists(passages)
    .filter(({ items }) => count === undefined || items.length >= count)
    .map((list) => ({ list, score: scoreOf(list, sentences) + (list.items.length === count ? COUNT_BONUS : 0) }))
    .sort((a, b) => b.score - a.score);
  const [first] = lists;
  if (!first || first.score < best.score - LIST_MARGIN) return [];
  const { leadIn, items } = first.list;
  const whole = [...(leadIn ? [leadIn] : []), ...items];
  return items.length <= MOST_ITEMS && wordsOf(whole) <= MOST_WORDS ? whole : [];
}

/** That of its likeliest sentence. */
function scoreOf({ leadIn, items }: FoundList, sentences: readonly ScoredSentence[]): number {
  const members = leadIn ? [leadIn, ...items] : items;
  const found = sentences.find((sentence) => members.some((member) => isSameSentence(member, sentence)));
  return found?.score ?? Number.NEGATIVE_INFINITY;
}
