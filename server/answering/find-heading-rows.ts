import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import { isStopWord } from '../../ingest/index/stop-words.ts';
import type { RankedPassage } from '../retrieval/retriever.ts';
import { followsMark, isFirst, itemMark } from './item-mark.ts';
import { isHeading, type ScoredSentence, sentencesOf } from './scored-sentence.ts';

/** Sections under one heading whose own headings are numbered: a list with a section to each item. */
export interface HeadingRow {
  /** The heading over them. */
  above: string;
  /** The numbered headings, from the first. */
  items: ScoredSentence[];
  /** Ids of the passages of all its sections. */
  passageIds: ReadonlySet<number>;
}

const FEWEST_ITEMS = 2;
/** Of the words of the heading above; a title of two words is shared by chance. */
const SHARE_OF_HEADING = 2 / 3;
const FEWEST_SHARED_WORDS = 3;

/** The rows of numbered headings among passages, from the first number on and without a gap. */
export function findHeadingRows(passages: readonly RankedPassage[]): HeadingRow[] {
  const sections = passages
    .filter(
      ({ passage: { headingPath } }) => headingPath.length > 1 && itemMark(headingPath.at(-1) ?? '') !== undefined,
    )
    .toSorted(({ passage: a }, { passage: b }) => a.ordinal - b.ordinal);
  const rows = new Map<string, RankedPassage[]>();
  for (const section of sections) {
    const key = keyOfParent(section.passage);
    rows.set(key, [...(rows.get(key) ?? []), section]);
  }
  return [...rows.values()].flatMap((row): HeadingRow[] => {
    const items = itemsOf(row);
    const above = row[0]?.passage.headingPath.at(-2) ?? '';
    return items.length < FEWEST_ITEMS
      ? []
      : [{ above, items, passageIds: new Set(row.map(({ passage }) => passage.id)) }];
  });
}

/** Whether a question asks in the words of the heading above. */
export function asksForRow(question: string, { above }: HeadingRow): boolean {
  const asked = new Set(normaliseTerms(question));
  const words = [...new Set(normaliseTerms(above))].filter((term) => !isStopWord(term));
  const shared = words.filter((term) => asked.has(term)).length;
  return shared >= FEWEST_SHARED_WORDS && shared >= words.length * SHARE_OF_HEADING;
}

function keyOfParent({ documentId, headingPath }: StoredPassage): string {
  return JSON.stringify([documentId, ...headingPath.slice(0, -1)]);
}

function itemsOf(row: readonly RankedPassage[]): ScoredSentence[] {
  const items: ScoredSentence[] = [];
  for (const ranked of row) {
    const heading = sentencesOf(ranked).find(({ text }) => isHeading(text, ranked.passage.headingPath.slice(-1)));
    if (heading && goesOn(heading, items.at(-1))) items.push(heading);
  }
  return items;
}

function goesOn({ text }: ScoredSentence, last: ScoredSentence | undefined): boolean {
  const mark = itemMark(text);
  const before = last && itemMark(last.text);
  if (!mark) return false;
  return last ? before !== undefined && followsMark(mark, before) : isFirst(mark);
}
