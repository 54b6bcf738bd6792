import { type Markup, markup } from '../../markup.ts';
import type { ReportItem } from '../../report.ts';

type Withheld = ReportItem['withheldSentences'][number];

const REASONS: Readonly<Record<Withheld['reason'], string>> = {
  'no-source': 'names no source',
  'source-not-given': 'names a source that was not given',
  'fact-not-stated': 'states what its sources do not',
  'too-far-from-source': 'shares too few words with its sources',
};

/** What was proposed and did not pass verification, with the reason. */
export function withheldSentences({ withheld, withheldSentences }: ReportItem): Markup | undefined {
  if (withheld === 0) return undefined;
  const unlisted = withheld - withheldSentences.length;
  return markup`<h3>Withheld <span class="quiet">${withheld}</span></h3>
<ul class="quotes">${withheldSentences.map(withheldSentence)}</ul>
${unlisted > 0 ? markup`<p class="quiet">${unlisted} more, of which the text was not kept.</p>` : undefined}`;
}

function withheldSentence({ text, reason, fact }: Withheld): Markup {
  return markup`<li><blockquote dir="auto">${text}</blockquote>
<span class="badge">${REASONS[reason]}</span>${fact === undefined ? undefined : markup` <q>${fact}</q>`}</li>`;
}
