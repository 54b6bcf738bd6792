import { describeFailure } from '../../failure-catalogue.ts';
import { type Markup, markup } from '../../markup.ts';
import type { ReportItem } from '../../report.ts';

/** What the failure stage means, where the answer is wrong. */
export function failureNote({ failureStage }: ReportItem): Markup | undefined {
  if (!failureStage) return undefined;
  const { name, meaning, place } = describeFailure(failureStage);
  return markup`<p class="failure"><b>${name}.</b> ${meaning} <code>${place}</code></p>`;
}

export function itemConversation({ history, standaloneQuestion }: ReportItem): Markup | undefined {
  if (history.length === 0 && standaloneQuestion === null) return undefined;
  const turns = history.map(
    ({ role, text }) => markup`<li class="${role}"><b>${role}</b> <span dir="auto">${text}</span></li>`,
  );
  return markup`<h3>Conversation</h3>${turns.length > 0 ? markup`<ul class="turns">${turns}</ul>` : undefined}
${standaloneQuestion === null ? undefined : markup`<p>Understood as <em dir="auto">${standaloneQuestion}</em></p>`}`;
}

export function expectedSection({ answerable, answers, mustContain, evidence, tags }: ReportItem): Markup {
  const quotes = evidence.map(
    ({
      doc,
      quote,
      located,
    }) => markup`<li>${quote === null ? 'Any passage of' : markup`<blockquote dir="auto">${quote}</blockquote>`}
<span class="quiet">${doc}${located ? '' : ' (not found there letter by letter)'}</span></li>`,
  );
  return markup`<section class="expected"><h3>Expected</h3>
<p dir="auto">${answerable ? answers.join(' | ') : 'The documents do not tell.'}</p>
${mustContain.length > 0 ? markup`<p class="quiet">Right with one of: ${mustContain.map((each) => markup`<q>${each}</q>`)}</p>` : undefined}
${quotes.length > 0 ? markup`<h4>Evidence</h4><ul class="quotes">${quotes}</ul>` : undefined}
${tags.length > 0 ? markup`<p class="quiet">Tags: ${tags.join(', ')}</p>` : undefined}</section>`;
}
