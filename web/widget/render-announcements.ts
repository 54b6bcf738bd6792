import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChatStrings } from '../strings/chat-strings.ts';
import type { ChatView } from './chat-view.ts';
import type { Exchange } from './exchange.ts';
import { outcomeText } from './outcome-text.ts';
import { introductionOf } from './sentence-introduction.ts';

interface Line {
  key: string;
  text: string;
  language?: string | undefined;
}

/**
 * Read aloud as it grows: whole sentences of the latest answer, then how it ended. A line is added once and never
 * changed, so that nothing is read twice or in halves.
 */
export function renderAnnouncements(view: ChatView): TemplateResult {
  const lines = linesOf(view);
  return html`<div class="visually-hidden" role="log" aria-live="polite" aria-label=${view.strings.announcements}>
    ${repeat(
      lines,
      ({ key }) => key,
      ({ text, language }) => html`<p lang=${language ?? nothing}>${text}</p>`,
    )}
  </div>`;
}

function linesOf(view: ChatView): Line[] {
  const { session, strings, copiedExchange } = view;
  const latest = session.exchanges.at(-1);
  const lines: Line[] = session.wasDeleted ? [{ key: 'deleted', text: strings.deleted }] : [];
  if (latest && !latest.isRestored) {
    lines.push({ key: `${latest.id} searching`, text: strings.searching });
    lines.push(...sentenceLines(latest, view));
    const outcome = outcomeText(latest, strings);
    if (outcome) lines.push({ key: `${latest.id} ${latest.state}`, text: outcome });
  }
  if (copiedExchange) lines.push({ key: `${copiedExchange} copied`, text: strings.copied });
  return [...lines, ...session.exchanges.flatMap((each) => feedbackLine(each, strings))];
}

function sentenceLines(exchange: Exchange, { strings, language }: ChatView): Line[] {
  const firstSide = exchange.sentences.findIndex(({ conflict }) => conflict);
  return exchange.sentences.flatMap((sentence, index) => {
    const key = `${exchange.id} ${sentence.number}`;
    const differing = index === firstSide ? [{ key: `${key} conflict`, text: strings.conflict }] : [];
    const introduction = introductionOf(exchange, index, language);
    const introduced = introduction ? [{ key: `${key} introduction`, ...introduction }] : [];
    const context = sentence.context ? `[${sentence.context}] ` : '';
    return [
      ...differing,
      ...introduced,
      { key, text: context + sentence.text, language: sentence.language ?? exchange.language },
    ];
  });
}

/** What became of the feedback that was given here. */
function feedbackLine({ id, feedback, isRated, isForgotten }: Exchange, strings: ChatStrings): Line[] {
  if (isForgotten) return [{ key: `${id} forgotten`, text: strings.errors['unknown-answer'] }];
  return isRated && feedback ? [{ key: `${id} ${JSON.stringify(feedback)}`, text: strings.feedback.thanks }] : [];
}
