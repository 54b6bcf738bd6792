import type { AnswerSentence, Citation } from '../protocol.ts';
import type { UnnumberedCitation, VerifiedSentence } from './verify-sentence.ts';

export interface CitationNumberer {
  number(sentence: VerifiedSentence): AnswerSentence;
}

/** Numbers the footnotes of one answer from 1 in order of first use. The same span keeps its number. */
export function createCitationNumberer(): CitationNumberer {
  const markers = new Map<string, number>();

  function numbered(citation: UnnumberedCitation): Citation {
    const span = `${citation.start}-${citation.end} ${citation.documentId}`;
    const marker = markers.get(span) ?? markers.size + 1;
    markers.set(span, marker);
    return { marker, ...citation };
  }

  return {
    number: (sentence) => ({ ...sentence, citations: sentence.citations.map(numbered) }),
  };
}
