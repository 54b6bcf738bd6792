import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DocumentResponse } from '../../server/protocol.ts';
import type { Language } from '../strings/language.ts';
import type { PageStrings } from '../strings/page-strings.ts';
import { pageStringsOf } from '../strings/page-strings-of.ts';
import { themeStyles } from '../widget/styles/theme-styles.ts';
import { DocumentRequest } from './document-request.ts';
import { documentStyles } from './document-styles.ts';
import { fetchDocument } from './fetch-document.ts';
import { renderDocument } from './render-document.ts';
import { renderStepper } from './render-stepper.ts';
import type { SourceMark } from './source-mark.ts';
import { sourceStyles } from './source-styles.ts';

/**
 * `<footnote-source>`: a document with the cited words marked, and a way from one citation to the next, also where they
 * stand in several documents.
 *
 * @fires footnote-document when a document has come.
 * @slot start - before the stepper
 * @slot end - after it
 */
export class FootnoteSource extends LitElement {
  static override styles = [themeStyles, documentStyles, sourceStyles];

  static override properties = {
    server: {},
    audience: {},
    language: {},
    documentId: { attribute: false },
    marks: { attribute: false },
    current: { attribute: false },
  };

  declare server: string;
  declare audience: string;
  declare language: Language;
  /** The document to show where there is nothing to mark. */
  declare documentId: string;
  declare marks: SourceMark[];
  /** Index of the mark to look at. */
  declare current: number;

  readonly #request = new DocumentRequest<DocumentResponse>(this);
  #requested = '';
  /** A reader who came for certain words is taken to them; one who steps on keeps his finger on the button. */
  #arrival: 'focus' | 'scroll' | undefined;

  constructor() {
    super();
    this.server = location.origin;
    this.audience = 'public';
    this.language = 'en';
    this.documentId = '';
    this.marks = [];
    this.current = 0;
  }

  get documentTitle(): string | undefined {
    return this.#request.current.state === 'ready' ? this.#request.current.value.title : undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('marks') || changed.has('documentId')) this.#arrival = 'focus';
    else if (changed.has('current')) this.#arrival ??= 'scroll';
    const id = this.#wantedDocument;
    if (id === this.#requested) return;
    this.#requested = id;
    this.#load();
  }

  protected override render(): TemplateResult {
    const strings = pageStringsOf[this.language];
    const request = this.#request.current;
    return html`<section class="view" lang=${this.language} aria-label=${strings.source}>
      <div class="toolbar">
        <slot name="start"></slot>
        <span class="space"></span>
        ${renderStepper({ total: this.marks.length, current: this.current, strings, step: this.#step })}
        <slot name="end"></slot>
      </div>
      <div class="body" tabindex="0" role="region" aria-label=${this.documentTitle ?? strings.source} aria-busy=${request.state === 'loading'}>
        ${request.state === 'ready' ? this.#renderReady(request.value, strings) : this.#renderMessage(request.state, strings)}
      </div>
    </section>`;
  }

  protected override updated(): void {
    if (this.#request.current.state !== 'ready' || !this.#arrival) return;
    const arrival = this.#arrival;
    this.#arrival = undefined;
    const mark = this.renderRoot.querySelector<HTMLElement>('mark.current');
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    if (mark) mark.scrollIntoView({ block: 'center' });
    else body?.scrollTo(0, 0);
    if (arrival === 'focus') (mark ?? body)?.focus({ preventScroll: true });
    this.dispatchEvent(new Event('footnote-document'));
  }

  get #wantedDocument(): string {
    return this.marks[this.current]?.documentId ?? this.documentId;
  }

  #load(): void {
    const place = { server: this.server, audience: this.audience };
    void this.#request.run((signal) => fetchDocument(this.#requested, place, signal));
  }

  #renderReady(document: DocumentResponse, strings: PageStrings): TemplateResult {
    const { marks, current, language } = this;
    return renderDocument({ document, marks, current, strings, language, goTo: this.#goTo });
  }

  #renderMessage(state: 'loading' | 'not-found' | 'unreachable', strings: PageStrings): TemplateResult {
    if (state === 'loading') return html`<div class="message" role="status"><p>${strings.loading}</p></div>`;
    const isMissing = state === 'not-found';
    return html`<div class="message" role="alert">
      <h1>${isMissing ? strings.notFound : strings.unreachable}</h1>
      <p>${isMissing ? strings.notFoundDetail : strings.unreachableDetail}</p>
      ${isMissing ? nothing : html`<button type="button" class="quiet-button" @click=${() => this.#load()}>${strings.tryAgain}</button>`}
    </div>`;
  }

  readonly #step = (current: number): void => {
    this.current = current;
  };

  readonly #goTo = (offset: number): void => {
    const heading = this.renderRoot.querySelector<HTMLElement>(`.heading[data-start="${offset}"]`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
}
