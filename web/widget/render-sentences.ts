import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerSentence, Citation } from '../../server/protocol.ts';
import { type Language, regionalLocale } from '../strings/language.ts';
import type { ChatView } from './chat-view.ts';
import type { Exchange, NumberedSentence } from './exchange.ts';
import { groupSentences } from './sentence-groups.ts';
import { introductionOf } from './sentence-introduction.ts';

// Keeps a number on the line of the word it belongs to.
const WORD_JOINER = '\u2060';

/** Chinese sets no space between sentences. */
const wideEnd = /[\u3000-\u303f\uff00-\uffef]$/;

export function renderSentences(exchange: Exchange, view: ChatView): TemplateResult[] {
  return groupSentences(exchange.sentences).map(({ kind, sentences }) => {
    const parts = sentences.map((sentence) => renderSentence(sentence, exchange, view));
    if (kind === 'paragraph') return html`<p>${parts}</p>`;
    if (kind === 'list-item') return html`<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>`;
    return renderConflict(sentences, parts, view);
  });
}

/** Side by side, each under the name of who says it. */
function renderConflict(
  sentences: NumberedSentence[],
  parts: TemplateResult[],
  { strings, language }: ChatView,
): TemplateResult {
  const sides = parts.map((part, index) => {
    const [citation] = sentences[index]?.citations ?? [];
    return html`<li>
      <p class="side-source">${citation && sideSource(citation, language)}</p>
      <p>${part}</p>
    </li>`;
  });
  return html`<section class="conflict" part="conflict" aria-label=${strings.conflict}>
    <p class="conflict-title">${strings.conflict}</p>
    <ul>${sides}</ul>
  </section>`;
}

/** Who says it, and the day of the document where it states one. */
function sideSource({ speaker, title, datedAt }: Citation, language: Language): string {
  const date = new Date(datedAt ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return speaker ?? title;
  const locale = regionalLocale(language, navigator.languages);
  // A day that is stated is the same everywhere.
  return `${speaker ?? title} · ${date.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })}`;
}

function renderSentence(sentence: NumberedSentence, exchange: Exchange, view: ChatView): TemplateResult {
  const introduction = introductionOf(exchange, exchange.sentences.indexOf(sentence), view.language);
  const markers = sentence.citations.map((citation) => renderMarker(citation, exchange, view));
  const gap = wideEnd.test(sentence.text) ? '' : ' ';
  return html`${introduction ? html`<span class="introduction" lang=${introduction.language}>${introduction.text} </span>` : nothing}<span
    class="sentence"
    part="sentence"
    lang=${sentence.language ?? nothing}
    >${sentence.context ? html`<span class="context">[${sentence.context}] </span>` : nothing}${renderText(sentence)}<span class="markers">${markers}</span>${gap}</span
  >`;
}

function renderText({ text, shortAnswer }: AnswerSentence): TemplateResult | string {
  if (!shortAnswer) return text;
  const { start, end } = shortAnswer;
  return html`${text.slice(0, start)}<strong class="short-answer" part="short-answer">${text.slice(start, end)}</strong>${text.slice(end)}`;
}

function renderMarker(citation: Citation, exchange: Exchange, view: ChatView): TemplateResult {
  const open = view.openFootnote;
  const isOpen = open?.exchange === exchange.id && open.citation.marker === citation.marker;
  const toggle = (event: Event) => {
    if (event.currentTarget instanceof HTMLElement) view.toggleFootnote(exchange, citation, event.currentTarget);
  };
  return html`${WORD_JOINER}<button
    type="button"
    class="marker"
    part="marker"
    lang=${view.language}
    aria-label=${view.strings.footnote(citation.marker)}
    aria-haspopup="dialog"
    aria-expanded=${isOpen}
    @click=${toggle}
  >${citation.marker}</button>`;
}
