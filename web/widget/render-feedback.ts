import { html, nothing, type TemplateResult } from 'lit';
import type { Feedback, FeedbackReason } from '../../server/protocol.ts';
import type { ChatView } from './chat-view.ts';
import type { Exchange } from './exchange.ts';
import { ratingId } from './feedback-controller.ts';
import { downIcon, upIcon } from './icons.ts';

const MAXIMUM_COMMENT_LENGTH = 1_000;

/** Whether the answer helped: two buttons. */
export function renderRatings(exchange: Exchange, view: ChatView): TemplateResult | typeof nothing {
  if (exchange.isForgotten) return html`<p class="remark">${view.strings.errors['unknown-answer']}</p>`;
  if (!canBeRated(exchange)) return nothing;
  const { feedback: strings } = view.strings;
  const isOpen = view.feedback.open === exchange.id;
  const { feedback } = exchange;
  return html`<div class="feedback" part="feedback" role="group" aria-label=${strings.question}>
      <span class="feedback-question">${feedback && !isOpen ? strings.thanks : strings.question}</span>
      ${renderRating('up', exchange, view)}${renderRating('down', exchange, view)}
      ${feedback?.rating === 'down' && !isOpen ? html`<button type="button" class="quiet-button" @click=${() => view.feedback.change(exchange)}>${feedback.reason || feedback.comment ? strings.change : strings.sayWhy}</button>` : nothing}
    </div>`;
}

/** After a no: a form that asks why, and what was said in it. */
export function renderFeedback(exchange: Exchange, view: ChatView): TemplateResult | typeof nothing {
  if (!canBeRated(exchange)) return nothing;
  return view.feedback.open === exchange.id ? renderForm(exchange, view) : renderGiven(exchange.feedback, view);
}

function canBeRated({ state, isForgotten }: Exchange): boolean {
  return !isForgotten && (state === 'answered' || state === 'not-found');
}

function renderRating(rating: Feedback['rating'], exchange: Exchange, view: ChatView): TemplateResult {
  const label = view.strings.feedback[rating];
  return html`<button
    type="button"
    class="icon-button"
    id=${rating === 'down' ? ratingId(exchange) : nothing}
    aria-label=${label}
    title=${label}
    aria-pressed=${exchange.feedback?.rating === rating}
    ?disabled=${view.session.connectionState !== 'ready'}
    @click=${() => view.feedback.rate(exchange, rating)}
  >${rating === 'up' ? upIcon : downIcon}</button>`;
}

function renderGiven(feedback: Feedback | undefined, { strings }: ChatView): TemplateResult | typeof nothing {
  const { reason, comment } = feedback ?? {};
  const given = [reason ? strings.feedback.reasons[reason] : '', comment].filter(Boolean).join(' · ');
  return given ? html`<p class="remark given">${given}</p>` : nothing;
}

function renderForm(exchange: Exchange, view: ChatView): TemplateResult {
  const { feedback: strings } = view.strings;
  const { reason, comment = '' } = exchange.feedback ?? {};
  const choices = reasonsOf(strings.reasons).map(
    ([value, label]) =>
      html`<label class="choice"><input type="radio" name="reason" value=${value} .checked=${value === reason} /><span>${label}</span></label>`,
  );
  const submit = (event: Event) => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) {
      view.feedback.submit(exchange, readForm(event.currentTarget, strings.reasons));
    }
  };
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    view.feedback.close(exchange);
  };
  return html`<form class="feedback-form" part="feedback-form" @submit=${submit} @keydown=${close}>
    <fieldset><legend>${strings.why}</legend>${choices}</fieldset>
    <label class="comment">${strings.comment}
      <textarea name="comment" rows="2" maxlength=${MAXIMUM_COMMENT_LENGTH} .value=${comment}></textarea>
    </label>
    <div class="actions">
      <button type="submit" class="submit" ?disabled=${view.session.connectionState !== 'ready'}>${strings.send}</button>
      <button type="button" class="quiet-button" @click=${() => view.feedback.close(exchange)}>${strings.cancel}</button>
    </div>
  </form>`;
}

type Reasons = Record<FeedbackReason, string>;

function reasonsOf(reasons: Reasons): [FeedbackReason, string][] {
  const order: FeedbackReason[] = ['wrong', 'incomplete', 'not-my-question', 'outdated', 'unclear', 'other'];
  return order.map((reason) => [reason, reasons[reason]]);
}

function readForm(form: HTMLFormElement, reasons: Reasons): Feedback {
  const fields = new FormData(form);
  const reason = reasonsOf(reasons).find(([value]) => value === fields.get('reason'))?.[0];
  const comment = String(fields.get('comment') ?? '').trim();
  return { rating: 'down', ...(reason && { reason }), ...(comment && { comment }) };
}
