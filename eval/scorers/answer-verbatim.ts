import type { Scorer } from './scorer.ts';

/**
 * Share of the sentences of extractive answers whose letters and digits stand in a span that they cite, in the same order
 * and case; a sentence that something stands in the middle of, in its spans together. Such an answer is quoted, not written:
 * less than 1 is a defect.
 */
export const answerVerbatim: Scorer = {
  name: 'answer.verbatim',
  label: 'Extracted sentences that are the words of a source',
  short: 'verbatim',
  unit: 'share',
  better: 'higher',
  share({ answer: { sentences, outcome } }) {
    if (outcome?.mode !== 'extractive' || sentences.length === 0) return undefined;
    const verbatim = sentences.filter(({ text, citations }) =>
      [...citations, joined(citations)].some(({ quote }) => lettersOf(quote).includes(lettersOf(text))),
    );
    return { part: verbatim.length, whole: sentences.length };
  },
};

function joined(citations: readonly { quote: string }[]): { quote: string } {
  return { quote: citations.map(({ quote }) => quote).join('') };
}

/** White space and the marks of Markdown are not part of the words. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
