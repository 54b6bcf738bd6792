import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DocumentList } from '../../../server/protocol.ts';
import type { RequestState } from '../../requests/latest-request.ts';
import { documentLine } from '../../source/document-line.ts';
import type { Language } from '../../strings/language.ts';
import type { PageStrings } from '../../strings/page-strings.ts';
import { pageStringsOf } from '../../strings/page-strings-of.ts';
import { paneStyles } from '../../widget/styles/pane-styles.ts';
import { themeStyles } from '../../widget/styles/theme-styles.ts';
import { controlStyles } from '../control-styles.ts';
import { AskDocumentEvent } from './ask-document-event.ts';
import { documentsStyles } from './documents-styles.ts';
import { OpenDocumentEvent } from './open-document-event.ts';
import { renderFailures } from './render-failures.ts';
import {
  type DocumentOrder,
  documentOrders,
  type ListedDocument,
  searchDocuments,
  sortDocuments,
} from './sort-documents.ts';

const LONGEST_SEARCH = 200;

/**
 * `<footnote-documents>`: what the reader may open, and what could not be taken in.
 *
 * @fires footnote-open-document when one is chosen.
 * @fires footnote-ask-document when questions are to be put to one of them alone.
 * @fires footnote-reload when the list is to be read again.
 * @slot end - at the end of the toolbar
 */
export class FootnoteDocuments extends LitElement {
  static override styles = [themeStyles, paneStyles, controlStyles, documentsStyles];
  static override properties = {
    language: {},
    list: { attribute: false },
    asked: { attribute: false },
    words: { state: true },
    order: { state: true },
  };

  declare language: Language;
  declare list: RequestState<DocumentList>;
  /** Ids of the documents that questions are put to; empty where to all. */
  declare asked: readonly string[];
  declare words: string;
  declare order: DocumentOrder;

  constructor() {
    super();
    this.language = 'en';
    this.list = { state: 'loading' };
    this.asked = [];
    this.words = '';
    this.order = 'title';
  }

  override focus(): void {
    const target =
      this.renderRoot.querySelector<HTMLElement>('input') ?? this.renderRoot.querySelector<HTMLElement>('.body');
    target?.focus();
  }

  protected override render(): TemplateResult {
    const strings = pageStringsOf[this.language];
    const { list } = this;
    const count = list.state === 'ready' ? list.value.documents.length.toLocaleString(this.language) : '';
    return html`<div class="view" lang=${this.language}>
      <div class="toolbar">
        <h2 id="heading">${strings.documents}</h2>
        <span class="count" role="status">${count}</span>
        <slot name="end"></slot>
      </div>
      <div class="body" tabindex="0" role="region" aria-labelledby="heading" aria-busy=${list.state === 'loading'}>
        ${this.#renderBody(strings)}
      </div>
    </div>`;
  }

  #renderBody(strings: PageStrings): TemplateResult | typeof nothing {
    const { list } = this;
    if (list.state === 'loading') return nothing;
    if (list.state !== 'ready') {
      const reload = () => this.dispatchEvent(new Event('footnote-reload', { bubbles: true, composed: true }));
      const retry = html`<button type="button" class="quiet-button" @click=${reload}>${strings.tryAgain}</button>`;
      return renderMessage(strings.documentsUnavailable, strings.unreachableDetail, retry);
    }
    const { documents, failed } = list.value;
    const failures = renderFailures(failed, strings);
    if (documents.length === 0)
      return html`${renderMessage(strings.noDocuments, strings.noDocumentsDetail)}${failures}`;
    return html`${this.#renderList(documents, strings)}${failures}`;
  }

  #renderList(documents: ListedDocument[], strings: PageStrings): TemplateResult {
    const shown = sortDocuments(searchDocuments(documents, this.words), this.order, this.language);
    return html`<div class="controls">
        <input type="search" maxlength=${LONGEST_SEARCH} aria-label=${strings.filterDocuments} placeholder=${strings.filterDocuments} @input=${this.#onSearch} />
        <select aria-label=${strings.orderLabel} @change=${this.#onOrder}>
          ${documentOrders.map((order) => html`<option value=${order} ?selected=${order === this.order}>${strings.orders[order]}</option>`)}
        </select>
      </div>
      <ul>${shown.map((document) => this.#renderDocument(document, strings))}</ul>
      <p class="line no-match" role="status">${shown.length === 0 ? strings.noMatch : ''}</p>`;
  }

  #renderDocument(document: ListedDocument, strings: PageStrings): TemplateResult {
    const { id, title } = document;
    return html`<li>
      <button type="button" class="document" @click=${() => this.dispatchEvent(new OpenDocumentEvent(id))}>
        <span class="title" lang=${document.language} dir="auto">${title}</span>
        <span class="line">${documentLine(document, this.language)}</span>
      </button>
      <button type="button" class="quiet-button" aria-pressed=${this.asked.includes(id)} aria-label=${strings.askOnly(title)}
        @click=${() => this.dispatchEvent(new AskDocumentEvent(id))}>${strings.askOnlyThis}</button>
    </li>`;
  }

  readonly #onSearch = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.words = target.value;
  };

  readonly #onOrder = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    this.order = documentOrders.find((order) => order === target.value) ?? 'title';
  };
}

function renderMessage(
  title: string,
  detail: string,
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="message"><h3>${title}</h3><p>${detail}</p>${action}</div>`;
}
