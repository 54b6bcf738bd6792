import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What stands so far down the view is what is being read. */
const READING_LINE_SHARE = 0.3;

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
    this.follow();
  }

  /** At most once a frame: where nothing changes nothing is drawn. */
  readonly follow = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#look());
  };

  goToPage(page: number): void {
    this.#pages[page - 1]?.scrollIntoView({ block: 'start' });
  }

  #look(): void {
    this.#frame = 0;
    const body = this.#host.renderRoot.querySelector('.body');
    if (!body) return;
    const view = body.getBoundingClientRect();
    const line = view.top + view.height * READING_LINE_SHARE;
    const page = lastAbove(this.#pages, line) + 1;
    const heading = Number(this.#headings[lastAbove(this.#headings, line)]?.dataset.start ?? -1);
    if (page === this.page && heading === this.heading) return;
    this.page = page;
    this.heading = heading;
    this.#host.requestUpdate();
  }
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
