import { type Markup, markup } from '../../markup.ts';
import type { ReportItem } from '../../report.ts';
import type { Contrast } from '../contrast.ts';
import type { Facets } from '../facets.ts';
import { answerColumns } from './answer-columns.ts';
import { expectedSection, failureNote, itemConversation } from './item-expected.ts';
import { itemFacts } from './item-facts.ts';
import { itemPassages } from './item-passages.ts';
import { itemSummary } from './item-summary.ts';
import type { PassageTexts } from './passage-texts.ts';
import { withheldSentences } from './withheld-sentences.ts';

export interface ItemContext {
  facets: Facets;
  contrast: Contrast | undefined;
  texts: PassageTexts;
}

/** One question: closed it shows the verdict, open everything that led to it. */
export function itemDetails(item: ReportItem, { facets, contrast, texts }: ItemContext): Markup {
  return markup`<details class="item ${item.verdict}" data-id="${item.id}" data-facets="${JSON.stringify(facets)}">
${itemSummary(item, contrast)}
<div class="body">
${failureNote(item)}
${itemConversation(item)}
<div class="columns">${expectedSection(item)}${answerColumns(item, contrast)}</div>
${item.error === null ? undefined : markup`<h3>Error</h3><pre tabindex="0">${item.error}</pre>`}
${withheldSentences(item)}
${itemPassages(item, texts)}
${itemFacts(item)}
</div></details>`;
}
