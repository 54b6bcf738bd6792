import { liesWithin } from '../../ingest/broken-span.ts';
import type { ClosestPassage } from '../protocol.ts';
import type { RankedPassage } from '../retrieval/retriever.ts';

const PASSAGES_SHOWN = 3;
/** About two sentences: enough to see what the passage is about. */
const LONGEST_QUOTE_CHARACTERS = 320;

/** What is shown when the documents do not answer: the beginnings of the passages that came nearest. */
export function closestPassages(ranked: readonly RankedPassage[]): ClosestPassage[] {
  return ranked.slice(0, PASSAGES_SHOWN).map(({ passage, readWindows }) => {
    const window = readWindows.toSorted((a, b) => b.relevance - a.relevance)[0] ?? passage;
    const sentences = passage.sentences.filter((sentence) => liesWithin(sentence, window));
    const start = sentences[0]?.start ?? window.start;
    const fitting = sentences.findLast((sentence) => sentence.end - start <= LONGEST_QUOTE_CHARACTERS);
    const end = fitting?.end ?? Math.min(window.end, start + LONGEST_QUOTE_CHARACTERS);
    const { documentId, title, uri, headingPath, speaker, page } = passage;
    const quote = passage.text.slice(start - passage.start, end - passage.start);
    return {
      documentId,
      title,
      uri,
      headingPath,
      ...(speaker ? { speaker } : {}),
      ...(page ? { page } : {}),
      start,
      end,
      quote,
    };
  });
}
