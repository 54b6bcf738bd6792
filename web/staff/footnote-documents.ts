import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DocumentList } from '../../server/protocol.ts';
import { documentLine } from '../source/document-line.ts';
import { DocumentRequest } from '../source/document-request.ts';
import { fetchDocumentList } from '../source/fetch-document.ts';
import type { Language } from '../strings/language.ts';
import type { PageStrings } from '../strings/page-strings.ts';
import { pageStringsOf } from '../strings/page-strings-of.ts';
import { themeStyles } from '../widget/styles/theme-styles.ts';
import { documentsStyles } from './documents-styles.ts';
import { OpenDocumentEvent } from './open-document-event.ts';

/** With fewer documents a filter is in the way. */
const FILTER_FROM = 6;

/**
 * `<footnote-documents>`: what the reader may open.
 *
 * @fires footnote-open-document when one is chosen.
 * @slot end - at the end of the toolbar
 */
export class FootnoteDocuments extends LitElement {
  static override styles = [themeStyles, documentsStyles];
  static override properties = { server: {}, audience: {}, language: {}, filter: { state: true } };

  declare server: string;
  declare audience: string;
  declare language: Language;
  declare filter: string;

  readonly #request = new DocumentRequest<DocumentList>(this);

  constructor() {
    super();
    this.server = location.origin;
    this.audience = 'staff';
    this.language = 'en';
    this.filter = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#load();
  }

  protected override render(): TemplateResult {
    const strings = pageStringsOf[this.language];
    const request = this.#request.current;
    const count = request.state === 'ready' ? request.value.documents.length.toLocaleString(this.language) : '';
    return html`<section class="view" lang=${this.language} aria-labelledby="heading">
      <div class="toolbar">
        <h2 id="heading">${strings.documents}</h2>
        <span class="count" role="status">${count}</span>
        <slot name="end"></slot>
      </div>
      <div class="body" tabindex="0" role="region" aria-labelledby="heading" aria-busy=${request.state === 'loading'}>
        ${this.#renderBody(strings)}
      </div>
    </section>`;
  }

  #renderBody(strings: PageStrings): TemplateResult | typeof nothing {
    const request = this.#request.current;
    if (request.state === 'loading') return nothing;
    if (request.state !== 'ready') {
      const retry = html`<button type="button" class="quiet-button" @click=${() => this.#load()}>${strings.tryAgain}</button>`;
      return renderMessage(strings.unreachable, strings.unreachableDetail, retry);
    }
    const { documents } = request.value;
    if (documents.length === 0) return renderMessage(strings.noDocuments, strings.noDocumentsDetail);
    return this.#renderList(documents, strings);
  }

  #renderList(documents: DocumentList['documents'], strings: PageStrings): TemplateResult {
    const words = this.filter.toLocaleLowerCase();
    const shown = documents.filter(({ title }) => title.toLocaleLowerCase().includes(words));
    const items = shown.map(
      (document) => html`<li>
        <button type="button" class="document" @click=${() => this.dispatchEvent(new OpenDocumentEvent(document.id))}>
          <span class="title" lang=${document.language}>${document.title}</span>
          <span class="line">${documentLine(document, strings, this.language)}</span>
        </button>
      </li>`,
    );
    return html`${documents.length >= FILTER_FROM ? this.#renderFilter(strings) : nothing}
      <ul>${items}</ul>
      ${shown.length === 0 ? html`<p class="line" role="status">${strings.noMatch}</p>` : nothing}`;
  }

  #renderFilter(strings: PageStrings): TemplateResult {
    const filter = ({ target }: Event) => {
      if (target instanceof HTMLInputElement) this.filter = target.value.trim();
    };
    return html`<input type="search" aria-label=${strings.filterDocuments} placeholder=${strings.filterDocuments} @input=${filter} />`;
  }

  /** Fetches the list again, showing the one that is there until the new one has come. */
  reload(): void {
    this.#load();
  }

  #load(): void {
    const place = { server: this.server, audience: this.audience };
    void this.#request.run((signal) => fetchDocumentList(place, signal), { keepsValue: true });
  }
}

function renderMessage(
  title: string,
  detail: string,
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="message"><h3>${title}</h3><p>${detail}</p>${action}</div>`;
}
