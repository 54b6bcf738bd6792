import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { shortcuts } from '../../keyboard/shortcuts.ts';
import { LatestRequest } from '../../requests/latest-request.ts';
import type { Language } from '../../strings/language.ts';
import { pageStringsOf } from '../../strings/page-strings-of.ts';
import { paneStyles } from '../../widget/styles/pane-styles.ts';
import { themeStyles } from '../../widget/styles/theme-styles.ts';
import { controlStyles } from '../control-styles.ts';
import { newIcon } from '../icons.ts';
import { ChooseConversationEvent } from './choose-conversation-event.ts';
import { groupByAge } from './conversation-ages.ts';
import { conversationsStyles } from './conversations-styles.ts';
import {
  deleteConversation,
  type FoundConversation,
  findConversations,
  renameConversation,
} from './fetch-conversations.ts';
import { forgetConversations, knownConversations, tellsOfConversations } from './known-conversations.ts';
import { type ConversationView, renderConversation } from './render-conversation.ts';
import { renderDeletion } from './render-deletion.ts';

/** A search is sent once the writer pauses for so long. */
const SEARCH_DELAY_MILLISECONDS = 150;
const LONGEST_SEARCH = 200;

/**
 * `<footnote-conversations>`: the conversations of this browser, to search, open, rename and delete.
 *
 * @fires footnote-choose-conversation when one is chosen, a new one begun, or the open one deleted.
 * @slot end - at the end of the toolbar
 */
export class FootnoteConversations extends LitElement {
  static override styles = [themeStyles, paneStyles, controlStyles, conversationsStyles];
  static override properties = {
    server: {},
    audience: {},
    language: {},
    current: {},
    words: { state: true },
    renaming: { state: true },
    deleting: { state: true },
    message: { state: true },
  };

  declare server: string;
  declare audience: string;
  declare language: Language;
  /** Id of the conversation that is open. */
  declare current: string;
  declare words: string;
  declare renaming: string | undefined;
  declare deleting: FoundConversation | undefined;
  declare message: string;

  readonly #request = new LatestRequest<FoundConversation[]>(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.server = location.origin;
    this.audience = 'staff';
    this.language = 'en';
    this.current = '';
    this.words = '';
    this.message = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('storage', this.#onStorage);
    this.reload();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('storage', this.#onStorage);
    clearTimeout(this.#timer);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }

  /** Reads the list anew, showing the one that is there until the new one has come. */
  reload(): void {
    clearTimeout(this.#timer);
    const ids = knownConversations();
    const { words } = this;
    void this.#request.run(
      async (signal) => {
        const found = await findConversations({ ids, words, signal }, this.#place);
        if (words === '') this.#forgetLost(ids, found);
        return found;
      },
      { keepsValue: true },
    );
  }

  protected override render(): TemplateResult {
    const strings = pageStringsOf[this.language].conversations;
    return html`<div class="view" lang=${this.language}>
      <div class="toolbar">
        <h2 id="heading">${strings.heading}</h2>
        <button type="button" class="icon-button" aria-label=${strings.begin} aria-keyshortcuts=${shortcuts['new-conversation']}
          title="${strings.begin} (${shortcuts['new-conversation']})" @click=${() => this.#choose('')}>${newIcon}</button>
        <slot name="end"></slot>
      </div>
      <div class="search">
        <input type="search" maxlength=${LONGEST_SEARCH} aria-label=${strings.search} placeholder=${strings.search} @input=${this.#onSearch} />
      </div>
      <p class="message" role="status">${this.message}</p>
      <div class="body" aria-busy=${this.#request.current.state === 'loading'}>${this.#renderBody()}</div>
      ${renderDeletion({ conversation: this.deleting, strings, confirm: this.#delete, closed: this.#closeDeletion })}
    </div>`;
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && this.deleting && !dialog.open) dialog.showModal();
  }

  #renderBody(): TemplateResult | typeof nothing {
    const strings = pageStringsOf[this.language];
    const request = this.#request.current;
    if (request.state === 'loading') return nothing;
    if (request.state !== 'ready') {
      return html`<div class="empty" role="alert"><p>${strings.conversations.unavailable}</p>
        <button type="button" class="quiet-button" @click=${() => this.reload()}>${strings.tryAgain}</button></div>`;
    }
    const asked = request.value.filter(({ questions }) => questions > 0);
    if (asked.length > 0) return this.#renderGroups(asked);
    if (this.words) return html`<p class="empty" role="status">${strings.conversations.noMatch}</p>`;
    return html`<div class="empty"><h3>${strings.conversations.none}</h3><p>${strings.conversations.noneDetail}</p></div>`;
  }

  #renderGroups(conversations: FoundConversation[]): TemplateResult {
    const strings = pageStringsOf[this.language].conversations;
    const view = this.#view;
    const groups = groupByAge(conversations, new Date());
    return html`${groups.map(
      (group) => html`<h3 id=${group.age}>${strings.ages[group.age]}</h3>
        <ul aria-labelledby=${group.age}>
          ${group.conversations.map((conversation) => renderConversation(conversation, group.age, view))}
        </ul>`,
    )}`;
  }

  get #view(): ConversationView {
    return {
      strings: pageStringsOf[this.language].conversations,
      language: this.language,
      current: this.current,
      renaming: this.renaming,
      choose: (id) => this.#choose(id),
      beginRenaming: (id) => void this.#beginRenaming(id),
      rename: (conversation, title) => void this.#rename(conversation, title),
      askToDelete: (conversation) => {
        this.message = '';
        this.deleting = conversation;
      },
    };
  }

  get #place(): { server: string; audience: string } {
    return { server: this.server, audience: this.audience };
  }

  #choose(id: string): void {
    this.message = '';
    this.dispatchEvent(new ChooseConversationEvent(id));
  }

  async #beginRenaming(id: string | undefined): Promise<void> {
    const before = this.renaming;
    this.message = '';
    this.renaming = id;
    await this.updateComplete;
    if (id) this.renderRoot.querySelector<HTMLInputElement>('.renaming input')?.select();
    else if (before) this.focus();
  }

  async #rename(conversation: FoundConversation, title: string): Promise<void> {
    if (title === '') return;
    void this.#beginRenaming(undefined);
    if (title !== conversation.title) await this.#change(() => renameConversation(conversation.id, title, this.#place));
  }

  readonly #delete = async (conversation: FoundConversation): Promise<void> => {
    const { id } = conversation;
    const isDone = await this.#change(() => deleteConversation(id, this.#place));
    if (!isDone) return;
    forgetConversations([id]);
    this.message = pageStringsOf[this.language].conversations.deleted;
    if (id === this.current) this.dispatchEvent(new ChooseConversationEvent(''));
    this.focus();
  };

  async #change(change: () => Promise<void>): Promise<boolean> {
    try {
      await change();
      return true;
    } catch {
      this.message = pageStringsOf[this.language].conversations.changeFailed;
      return false;
    } finally {
      this.reload();
    }
  }

  /** What the server does not keep any more need not be asked for again; the open one may be too new to be kept. */
  #forgetLost(ids: string[], found: FoundConversation[]): void {
    const kept = new Set(found.map(({ id }) => id));
    forgetConversations(ids.filter((id) => !kept.has(id) && id !== this.current));
  }

  readonly #closeDeletion = (): void => {
    this.deleting = undefined;
  };

  readonly #onSearch = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    this.words = target.value.trim();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.reload(), SEARCH_DELAY_MILLISECONDS);
  };

  readonly #onStorage = (event: StorageEvent): void => {
    if (tellsOfConversations(event)) this.reload();
  };
}
