import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What stands so far down the view is what is being read. */
const READING_LINE_SHARE = 0.3;

/** A reader has scrolled away from where he was taken to. */
const SCROLLED_PIXELS = 8;

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/** Which page and which heading the reader is at. */
export class ReadingPlace implements ReactiveController {
  /** Page number, from 1; 0 where the document has none. */
  page = 0;
  /** Offset of the last heading above the reading line. */
  heading = -1;
  #host: Host;
  #pages: HTMLElement[] = [];
  #headings: HTMLElement[] = [];
  #arrival: { at: HTMLElement; top: number } | undefined;
  #frame = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** The article was drawn anew. */
  forget(): void {
    this.#pages = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('article .page')];
    this.#headings = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('article .heading')];
    this.#arrival = undefined;
    this.follow();
  }

  /**
   * Scrolls there, and takes it for what is read until the reader scrolls on: near the end of a document, and in a short
   * one, it cannot come up to the line.
   */
  goTo(at: HTMLElement, block: 'start' | 'center'): void {
    at.scrollIntoView({ block });
    this.#arrival = { at, top: topInView(at, this.#body?.getBoundingClientRect()) };
    this.follow();
  }

  /** At most once a frame: where nothing changes nothing is drawn. */
  readonly follow = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#look());
  };

  goToPage(page: number): void {
    const at = this.#pages[page - 1];
    if (at) this.goTo(at, 'start');
  }

  get #body(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.body');
  }

  #look(): void {
    this.#frame = 0;
    const view = this.#body?.getBoundingClientRect();
    if (!view) return;
    const line = this.#readingLine(view);
    const page = lastAbove(this.#pages, line) + 1;
    const heading = Number(this.#headings[lastAbove(this.#headings, line)]?.dataset.start ?? -1);
    if (page === this.page && heading === this.heading) return;
    this.page = page;
    this.heading = heading;
    this.#host.requestUpdate();
  }

  #readingLine(view: DOMRect): number {
    const arrival = this.#arrival;
    const top = arrival && topInView(arrival.at, view);
    const isThere = arrival && top !== undefined && Math.abs(top - arrival.top) <= SCROLLED_PIXELS;
    return view.top + (isThere ? top : view.height * READING_LINE_SHARE);
  }
}

function topInView(element: HTMLElement, view: DOMRect | undefined): number {
  return element.getBoundingClientRect().top - (view?.top ?? 0);
}

function lastAbove(elements: HTMLElement[], line: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
