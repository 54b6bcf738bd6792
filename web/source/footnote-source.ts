import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DocumentResponse } from '../../server/protocol.ts';
import { LatestRequest } from '../requests/latest-request.ts';
import type { Language } from '../strings/language.ts';
import type { PageStrings } from '../strings/page-strings.ts';
import { pageStringsOf } from '../strings/page-strings-of.ts';
import { paneStyles } from '../widget/styles/pane-styles.ts';
import { themeStyles } from '../widget/styles/theme-styles.ts';
import { type DocumentBlocks, documentBlocks } from './document-blocks.ts';
import { documentStyles } from './document-styles.ts';
import { fetchDocument } from './fetch-document.ts';
import { FindController } from './find-controller.ts';
import { ReadingPlace } from './reading-place.ts';
import { renderDocument } from './render-document.ts';
import { renderFindBar } from './render-find-bar.ts';
import { outlineOf, renderOutline } from './render-outline.ts';
import { renderSourceToolbar } from './render-source-toolbar.ts';
import type { SourceMark } from './source-mark.ts';
import { sourceStyles } from './source-styles.ts';

/**
 * `<footnote-source>`: a document with the cited words marked, and a way from one citation to the next, also where they
 * stand in several documents; its outline, its pages, and words to find in it.
 *
 * @fires footnote-document when a document has come.
 * @slot start - at the beginning of the toolbar
 * @slot end - at its end
 */
export class FootnoteSource extends LitElement {
  static override styles = [themeStyles, paneStyles, documentStyles, sourceStyles];

  static override properties = {
    server: {},
    audience: {},
    language: {},
    documentId: { attribute: false },
    marks: { attribute: false },
    current: { attribute: false },
    isOutlineOpen: { state: true },
  };

  declare server: string;
  declare audience: string;
  declare language: Language;
  /** The document to show where there is nothing to mark. */
  declare documentId: string;
  declare marks: SourceMark[];
  /** Index of the mark to look at. */
  declare current: number;
  declare isOutlineOpen: boolean;

  readonly #request = new LatestRequest<DocumentResponse>(this);
  readonly #find = new FindController(this);
  readonly #place = new ReadingPlace(this);
  #requested = '';
  #blocks: { of: DocumentResponse; marks: SourceMark[]; blocks: DocumentBlocks } | undefined;
  #isDrawnAnew = false;
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
    this.isOutlineOpen = false;
  }

  get documentTitle(): string | undefined {
    return this.#request.current.state === 'ready' ? this.#request.current.value.title : undefined;
  }

  /** Goes to another citation, round and round. Says whether there is one. */
  readonly step = (by: number): boolean => {
    const { length } = this.marks;
    if (length === 0) return false;
    this.current = (this.current + by + length) % length;
    return true;
  };

  /** Opens the field to find words with. Says whether there is a document to find them in. */
  readonly find = (): boolean => {
    if (this.#request.current.state !== 'ready') return false;
    void this.#find.open();
    return true;
  };

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.body')?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('marks') || changed.has('documentId')) this.#arrival = 'focus';
    else if (changed.has('current')) this.#arrival ??= 'scroll';
    const id = this.#wantedDocument;
    if (id === this.#requested) return;
    this.#requested = id;
    this.isOutlineOpen = false;
    this.#load();
  }

  protected override render(): TemplateResult {
    const { language, marks, current, isOutlineOpen } = this;
    const strings = pageStringsOf[language];
    const request = this.#request.current;
    const document = request.state === 'ready' ? request.value : undefined;
    const headings = outlineOf(document?.headings ?? []);
    const outline = renderOutline({
      headings,
      place: this.#place.heading,
      isOpen: isOutlineOpen,
      strings,
      goTo: this.#goTo,
    });
    const body = document ? this.#renderReady(document, strings) : nothing;
    const message = request.state === 'ready' ? nothing : this.#renderMessage(request.state, strings);
    return html`<section class="view" lang=${language} aria-label=${strings.source}>
      ${renderSourceToolbar({
        strings,
        language,
        stepper: { total: marks.length, current, strings, step: this.step },
        pages: document?.pages.length ?? 0,
        page: this.#place.page,
        goToPage: (page) => this.#place.goToPage(page),
        outline: headings.length > 0 ? { isOpen: isOutlineOpen, toggle: this.#toggleOutline } : undefined,
        find: document ? this.find : undefined,
      })}
      ${renderFindBar({ find: this.#find, strings, language })}
      <div class="middle">
        ${outline}
        <div class="body" tabindex="0" role="region" aria-label=${this.documentTitle ?? strings.source}
          aria-busy=${request.state === 'loading'} @scroll=${this.#place.follow}>${body}${message}</div>
      </div>
    </section>`;
  }

  protected override updated(): void {
    const isReady = this.#request.current.state === 'ready';
    if (this.#isDrawnAnew) {
      this.#isDrawnAnew = false;
      this.#find.forget();
      this.#place.forget();
    }
    if (!isReady || !this.#arrival) return;
    const arrival = this.#arrival;
    this.#arrival = undefined;
    this.#arrive(arrival);
    this.dispatchEvent(new Event('footnote-document'));
  }

  get #wantedDocument(): string {
    return this.marks[this.current]?.documentId ?? this.documentId;
  }

  #load(): void {
    const place = { server: this.server, audience: this.audience };
    void this.#request.run((signal) => fetchDocument(this.#requested, place, signal));
  }

  #arrive(arrival: 'focus' | 'scroll'): void {
    for (const mark of this.renderRoot.querySelectorAll<HTMLElement>('mark')) {
      mark.classList.toggle('current', (mark.dataset.marks ?? '').split(' ').includes(String(this.current)));
    }
    const mark = this.renderRoot.querySelector<HTMLElement>('mark.current');
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    if (mark) this.#place.goTo(mark, 'center');
    else body?.scrollTo(0, 0);
    if (arrival === 'focus') (mark ?? body)?.focus({ preventScroll: true });
  }

  /** A long document is laid out and drawn once, whatever is found in it or stepped to. */
  #renderReady(document: DocumentResponse, strings: PageStrings): unknown {
    const { marks, language } = this;
    if (this.#blocks?.of !== document || this.#blocks.marks !== marks) {
      this.#blocks = { of: document, marks, blocks: documentBlocks(document, marks) };
    }
    const { blocks } = this.#blocks;
    return guard([blocks, language], () => {
      this.#isDrawnAnew = true;
      return renderDocument({ document, blocks, marks, strings, language });
    });
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

  readonly #toggleOutline = (): void => {
    this.isOutlineOpen = !this.isOutlineOpen;
  };

  readonly #goTo = (offset: number): void => {
    this.isOutlineOpen = false;
    const heading = this.renderRoot.querySelector<HTMLElement>(`.heading[data-start="${offset}"]`);
    if (!heading) return;
    this.#place.goTo(heading, 'start');
    heading.focus({ preventScroll: true });
  };
}
