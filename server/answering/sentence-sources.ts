import { partsOf } from '../../ingest/broken-span.ts';
import type { BrokenSpan } from '../../ingest/types.ts';
import type { RankedPassage } from '../retrieval/retriever.ts';
import type { ProposedSentence } from './answerer.ts';

/** Copies that a sentence cites beside its own passage: more footnotes than words help nobody. */
const MOST_COPIES_CITED = 2;

/** Where a sentence of a passage stands: there, and in the copies of the passage. A broken sentence has a source for each half. */
export function sentenceSources(
  { passage, copies = [] }: RankedPassage,
  sentence: BrokenSpan,
): ProposedSentence['sources'] {
  const elsewhere = copies.flatMap((copy) => {
    const place = copy.places.find(({ of }) => of === sentence.start);
    return place ? [{ passageId: copy.passage.id, span: place.sentence }] : [];
  });
  return [{ passageId: passage.id, span: sentence }, ...elsewhere.slice(0, MOST_COPIES_CITED)].flatMap(
    ({ passageId, span }) => partsOf(span).map(({ start, end }) => ({ passageId, start, end })),
  );
}
