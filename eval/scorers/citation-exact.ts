import type { Scorer } from './scorer.ts';

/** Share of all citations whose quote is the stored text between their offsets. Less than 1 is a defect. */
export const citationExact: Scorer = {
  name: 'citation.exact',
  label: 'Citations equal to the stored text',
  short: 'exact',
  unit: 'share',
  better: 'higher',
  share({ answer: { citations }, citedTexts }) {
    if (citations.length === 0) return undefined;
    const exact = citations.filter((citation, index) => citation.quote === citedTexts[index]);
    return { part: exact.length, whole: citations.length };
  },
};
