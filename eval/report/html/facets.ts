import { printable } from '../markup.ts';
import type { ReportItem } from '../report.ts';
import type { Contrast } from './contrast.ts';

/** What the page's filter asks of an item: for each of its menus the values that the item answers to, as the menu has them. */
export type Facets = Record<FacetName, string[]>;

export const FACET_NAMES = ['verdict', 'stage', 'kind', 'lang', 'tag', 'flip', 'trait'] as const;

export type FacetName = (typeof FACET_NAMES)[number];

export function facetsOf(item: ReportItem, contrast: Contrast | undefined): Facets {
  const flip = contrast?.flip(item.id);
  return {
    verdict: [item.verdict],
    stage: item.failureStage ? [item.failureStage] : [],
    kind: [printable(item.kind)],
    lang: [printable(item.lang)],
    tag: [...new Set(item.tags.map(printable))],
    flip: flip ? ['flipped', flip] : [],
    trait: traitsOf(item),
  };
}

function traitsOf({ scores, citations, answerable, withheld, history }: ReportItem): string[] {
  return [
    ...(scores['retrieval.hit@5'] === 0 ? ['missed'] : []),
    ...(answerable && citations.some(({ supporting }) => !supporting) ? ['unsupported'] : []),
    ...(withheld > 0 ? ['withheld'] : []),
    ...(history.length > 0 ? ['follow-up'] : []),
  ];
}
