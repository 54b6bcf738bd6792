import { type Markup, markup } from '../../markup.ts';
import type { ReportCitation, ReportItem, ReportSentence } from '../../report.ts';

/** The sentences as a user saw them, the short answer marked, and their footnotes below. */
export function itemAnswer({ sentences, citations }: ReportItem): Markup {
  if (sentences.length === 0) return markup`<p class="quiet">No sentence.</p>`;
  return markup`<div class="sentences">${sentences.map(sentenceBlock)}</div>
<ol class="footnotes">${citations.map(footnote)}</ol>`;
}

function sentenceBlock({ text, block, shortAnswer, markers }: ReportSentence): Markup {
  const { start, end } = shortAnswer ?? { start: 0, end: 0 };
  const marked = markup`${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}`;
  const numbers = markers.map((marker) => markup`<sup>${marker}</sup>`);
  return markup`<p class="${block}" dir="auto">${shortAnswer ? marked : text}${numbers}</p>`;
}

function footnote({ marker, quote, title, uri, page, supporting, exact }: ReportCitation): Markup {
  const place = `${title} (${uri}${page === undefined ? '' : `, page ${page}`})`;
  return markup`<li value="${marker}"><blockquote dir="auto">${quote}</blockquote><span class="quiet">${place}</span>
<span class="badge ${supporting ? 'right' : 'wrong'}">${supporting ? 'supports' : 'beside the evidence'}</span>
${exact ? undefined : markup`<span class="badge wrong">not the stored text</span>`}</li>`;
}
