import { type Markup, markup } from '../markup.ts';
import type { ReportCitation, ReportItem, ReportPassage, ReportSentence } from '../report.ts';

/** One question: closed it shows the verdict, open everything that led to it. */
export function itemDetails(item: ReportItem): Markup {
  const search = `${item.id} ${item.question} ${item.answer}`;
  return markup`<details class="item ${item.verdict} ${filterClasses(item)}" data-kind="${item.kind}" data-search="${search}">
<summary><span class="verdict">${item.verdict}</span><span class="id">${item.id}</span>
<span class="question">${item.question}</span><span class="quiet">${item.kind} · ${item.lang}</span></summary>
<div class="body">
${conversation(item)}
<h3>Expected</h3>${expected(item)}
<h3>Answer <span class="quiet">${facts(item)}</span></h3>${answer(item)}
${item.error ? markup`<pre>${item.error}</pre>` : undefined}
<h3>Retrieved</h3>${retrieved(item)}
<h3>Scores</h3><p class="scores">${itemScores(item)}</p>
</div></details>`;
}

/** Classes that the page's filter looks for. */
function filterClasses({ scores, citations, answerable }: ReportItem): string {
  const missed = scores['retrieval.hit@5'] === 0 ? 'missed' : '';
  const unsupported = answerable && citations.some((citation) => !citation.supporting) ? 'unsupported' : '';
  return `${missed} ${unsupported}`;
}

function conversation({ history, standaloneQuestion }: ReportItem): Markup | undefined {
  if (history.length === 0 && standaloneQuestion === null) return undefined;
  const turns = history.map(({ role, text }) => markup`<li><b>${role}</b> ${text}</li>`);
  return markup`<h3>Conversation</h3><ul class="turns">${turns}</ul>
${standaloneQuestion === null ? undefined : markup`<p>Understood as: <em>${standaloneQuestion}</em></p>`}`;
}

function expected({ answerable, answers, mustContain, evidence }: ReportItem): Markup {
  const quotes = evidence.map(
    ({ doc, quote, located }) => markup`<li><blockquote>${quote ?? 'any passage'}</blockquote>
<span class="quiet">${doc}${located ? '' : ' (not found there letter by letter)'}</span></li>`,
  );
  return markup`<p>${answerable ? answers.join(' | ') : 'The documents do not tell.'}</p>
${mustContain.length > 0 ? markup`<p class="quiet">One of: ${mustContain.join(' | ')}</p>` : undefined}
<ul class="quotes">${quotes}</ul>`;
}

function facts({ status, mode, answerability, withheld, timings }: ReportItem): string {
  const parts = [
    status,
    mode ?? 'no mode',
    `answerability ${answerability.toFixed(3)}`,
    `${Math.round(timings.endMs)} ms`,
  ];
  return [...parts, ...(withheld > 0 ? [`${withheld} withheld`] : [])].join(' · ');
}

function answer({ sentences, citations }: ReportItem): Markup {
  if (sentences.length === 0) return markup`<p class="quiet">No sentence.</p>`;
  return markup`${sentences.map(sentenceBlock)}<ol class="footnotes">${citations.map(footnote)}</ol>`;
}

function sentenceBlock({ text, block, shortAnswer, markers }: ReportSentence): Markup {
  const { start, end } = shortAnswer ?? { start: 0, end: 0 };
  const marked = markup`${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}`;
  const numbers = markers.map((marker) => markup`<sup>${marker}</sup>`);
  return markup`<p class="${block}">${shortAnswer ? marked : text}${numbers}</p>`;
}

function footnote({ marker, quote, title, uri, page, supporting, exact }: ReportCitation): Markup {
  const place = `${title} (${uri}${page === undefined ? '' : `, page ${page}`})`;
  return markup`<li value="${marker}"><blockquote>${quote}</blockquote><span class="quiet">${place}</span>
<span class="badge ${supporting ? 'good' : 'bad'}">${supporting ? 'supports' : 'beside the evidence'}</span>
${exact ? undefined : markup`<span class="badge bad">not the stored text</span>`}</li>`;
}

function retrieved({ retrieved }: ReportItem): Markup {
  if (retrieved.length === 0) return markup`<p class="quiet">No passage.</p>`;
  return markup`<ol class="passages">${retrieved.map(passage)}</ol>`;
}

function passage({ title, uri, headingPath, start, end, score, features, gold, text }: ReportPassage): Markup {
  const place = [title, ...headingPath].join(' › ');
  const parts = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  const heading = markup`<b>${score.toFixed(3)}</b> ${place}
${gold ? markup`<span class="badge good">evidence</span>` : undefined}
<span class="quiet">${uri} ${start}–${end} · ${parts.join(' · ')}</span>`;
  if (text === undefined) return markup`<li class="${gold ? 'gold' : ''}">${heading}</li>`;
  return markup`<li class="${gold ? 'gold' : ''}"><details>
<summary>${heading}</summary><p>${text}</p></details></li>`;
}

function itemScores({ scores }: ReportItem): string {
  return Object.entries(scores)
    .map(([name, value]) => `${name} ${Number(value.toFixed(3))}`)
    .join(' · ');
}
