import type { AnswerSentence, Citation } from '../../server/protocol.ts';

/** Each footnote of an answer once, in the order of their numbers. */
export function footnotesOf(sentences: AnswerSentence[]): Citation[] {
  const byMarker = new Map<number, Citation>();
  for (const { citations } of sentences) {
    for (const citation of citations) {
      if (!byMarker.has(citation.marker)) byMarker.set(citation.marker, citation);
    }
  }
  return [...byMarker.values()].sort((a, b) => a.marker - b.marker);
}
