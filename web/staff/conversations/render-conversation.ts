import { html, nothing, type TemplateResult } from 'lit';
import { type Language, regionalLocale } from '../../strings/language.ts';
import type { PageStrings } from '../../strings/page-strings.ts';
import { deleteIcon, renameIcon } from '../icons.ts';
import type { ConversationAge } from './conversation-ages.ts';
import type { FoundConversation } from './fetch-conversations.ts';

const LONGEST_TITLE = 200;

export interface ConversationView {
  strings: PageStrings['conversations'];
  language: Language;
  /** Id of the one that is open. */
  current: string;
  /** Id of the one that is being renamed. */
  renaming: string | undefined;
  choose(id: string): void;
  beginRenaming(id: string | undefined): void;
  rename(conversation: FoundConversation, title: string): void;
  askToDelete(conversation: FoundConversation): void;
}

export function renderConversation(
  conversation: FoundConversation,
  age: ConversationAge,
  view: ConversationView,
): TemplateResult {
  const { strings } = view;
  const { id, title } = conversation;
  if (view.renaming === id) return renderRenaming(conversation, view);
  return html`<li class="conversation ${id === view.current ? 'current' : ''}">
    <button type="button" class="choose" aria-current=${id === view.current ? 'true' : nothing} @click=${() => view.choose(id)}>
      <span class="title" dir="auto">${title}</span>
      ${renderExcerpt(conversation)}
      <span class="line">${timeText(conversation.lastAskedAt, age, view.language)} · ${strings.questions(conversation.questions)}</span>
    </button>
    <span class="acts">
      <button type="button" class="icon-button" aria-label=${strings.renameOf(title)} title=${strings.rename} @click=${() => view.beginRenaming(id)}>${renameIcon}</button>
      <button type="button" class="icon-button" aria-label=${strings.deleteOf(title)} title=${strings.delete} @click=${() => view.askToDelete(conversation)}>${deleteIcon}</button>
    </span>
  </li>`;
}

function renderExcerpt({ excerpt }: FoundConversation): TemplateResult | typeof nothing {
  if (!excerpt) return nothing;
  const { text, start, end } = excerpt;
  return html`<span class="excerpt" dir="auto">${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}</span>`;
}

function renderRenaming(conversation: FoundConversation, view: ConversationView): TemplateResult {
  const { strings } = view;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const { currentTarget } = event;
    const title = currentTarget instanceof HTMLFormElement ? new FormData(currentTarget).get('title') : null;
    if (typeof title === 'string') view.rename(conversation, title.trim());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    view.beginRenaming(undefined);
  };
  return html`<li class="conversation">
    <form class="renaming" @submit=${onSubmit} @keydown=${onKey}>
      <input name="title" type="text" required pattern=".*\\S.*" maxlength=${LONGEST_TITLE} autocomplete="off"
        aria-label=${strings.newTitle} .value=${conversation.title} />
      <button type="submit" class="quiet-button">${strings.save}</button>
      <button type="button" class="quiet-button" @click=${() => view.beginRenaming(undefined)}>${strings.cancel}</button>
    </form>
  </li>`;
}

function timeText(time: string, age: ConversationAge, language: Language): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return '';
  const locale = regionalLocale(language, navigator.languages);
  if (age === 'today' || age === 'yesterday') return date.toLocaleTimeString(locale, { timeStyle: 'short' });
  return date.toLocaleDateString(locale, { dateStyle: 'medium' });
}
