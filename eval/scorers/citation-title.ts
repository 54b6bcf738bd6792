import { touchesEvidence } from '../evidence/gold-evidence.ts';
import type { Scorer } from './scorer.ts';

/**
 * Share of the citations of evidence that name the document by the title stated with that evidence, over questions that
 * state one. A footnote under the wrong title sends its reader to the wrong document.
 */
export const citationTitle: Scorer = {
  name: 'citation.title',
  label: 'Citations that name the right document',
  short: 'title',
  unit: 'share',
  better: 'higher',
  share({ question, gold, answer: { citations } }) {
    const titled = citations.flatMap(({ uri, start, end, quote, title }) => {
      const index = gold.findIndex((entry) => touchesEvidence(entry, { uri, start, end, text: quote }));
      const expected = question.evidence[index]?.title;
      return expected ? [title === expected] : [];
    });
    if (titled.length === 0) return undefined;
    return { part: titled.filter(Boolean).length, whole: titled.length };
  },
};
