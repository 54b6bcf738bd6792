import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';

/** The limit on the length of a question is shown when this share of it is left. */
const LIMIT_SHOWN_SHARE = 0.1;

export function renderComposer(view: ChatView): TemplateResult {
  const { strings, session, draft } = view;
  const left = (session.session?.maximumQuestionLength ?? Number.POSITIVE_INFINITY) - draft.length;
  const isBusy = view.secondsUntil(session.exchanges.at(-1)?.retryAt) > 0;
  const canAsk = draft.trim() !== '' && left >= 0 && session.connectionState !== 'offline' && !isBusy;
  const submit = (event: Event) => {
    event.preventDefault();
    if (canAsk && !session.running) view.ask(draft.trim());
  };
  return html`<form class="composer" part="composer" @submit=${submit}>
    <div class="composer-field">
      <textarea
        rows="1"
        aria-label=${strings.questionLabel}
        aria-describedby="limit"
        placeholder=${strings.questionPlaceholder}
        enterkeyhint="send"
        .value=${draft}
        @input=${({ target }: Event) => target instanceof HTMLTextAreaElement && view.write(target.value)}
        @keydown=${(event: KeyboardEvent) => isSendKey(event) && submit(event)}
      ></textarea>
      ${
        session.running
          ? html`<button type="button" class="submit stop" part="stop" @click=${() => session.cancel()}>${strings.stop}</button>`
          : html`<button type="submit" class="submit" part="ask" ?disabled=${!canAsk}>${strings.ask}</button>`
      }
    </div>
    <div id="limit">${renderLimit(left, view)}</div>
    ${renderIndexStatus(view)}
  </form>`;
}

/** In an input method Enter takes the word that was composed, and must not send it. */
function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}

function renderLimit(left: number, { strings, session }: ChatView): TemplateResult | typeof nothing {
  const maximum = session.session?.maximumQuestionLength ?? 0;
  if (left > maximum * LIMIT_SHOWN_SHARE) return nothing;
  return html`<p class="limit ${left < 0 ? 'over' : ''}">${strings.charactersLeft(left)}</p>`;
}

function renderIndexStatus({ strings, session, language }: ChatView): TemplateResult | typeof nothing {
  const index = session.session?.index;
  if (!index || index.documents === 0 || index.vectorShare >= 1) return nothing;
  // Rounded down: 100% would say that it is done.
  const share = Math.floor(index.vectorShare * 100) / 100;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(share);
  return html`<p class="index-status" part="index-status">${strings.vectorsProgress(percent)}</p>`;
}
