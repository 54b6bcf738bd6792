import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { findMatches, MOST_MATCHES } from './find-matches.ts';
import type { Span } from './lay-out-document.ts';
import { readShownText, type ShownText } from './shown-text.ts';

const ALL = 'footnote-find';
const CURRENT = 'footnote-find-current';

/** A letter that a long document is full of would cost the browser a tenth of a second to paint. */
const MOST_PAINTED = 500;

/** What comes into view is laid out then, and may push the match away; it settles in one round or two. */
const REVEAL_ROUNDS = 3;

/** Nearer to the edge than this, in pixels, what stands around a match cannot be read. */
const VIEW_MARGIN = 64;

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/**
 * Finds words in the document that is shown. Matches are painted as highlights over the text that is there, so that a
 * letter typed in a long document draws nothing anew. A browser without highlights still goes from match to match.
 */
export class FindController implements ReactiveController {
  isOpen = false;
  words = '';
  matches: Span[] = [];
  /** Index of the match looked at. */
  current = 0;
  #host: Host;
  #shown: ShownText | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unpaint();
  }

  get hasMore(): boolean {
    return this.matches.length >= MOST_MATCHES;
  }

  readonly open = async (): Promise<void> => {
    this.isOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLInputElement>('.find input')?.select();
    this.#search();
  };

  readonly close = (): void => {
    this.isOpen = false;
    this.#unpaint();
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('.body')?.focus({ preventScroll: true });
  };

  readonly find = (words: string): void => {
    this.words = words;
    this.current = 0;
    this.#search();
    this.#reveal();
  };

  readonly step = (by: number): void => {
    if (this.matches.length === 0) return;
    this.current = (this.current + by + this.matches.length) % this.matches.length;
    this.#paint();
    this.#reveal();
    this.#host.requestUpdate();
  };

  /** The article was drawn anew: what was found in the one before is no more. */
  forget(): void {
    this.#shown = undefined;
    this.current = 0;
    if (this.isOpen) this.#search();
  }

  #search(): void {
    const article = this.#host.renderRoot.querySelector('article');
    if (article) this.#shown ??= readShownText(article);
    this.matches = this.#shown ? findMatches(this.#shown.text, this.words) : [];
    this.#paint();
    this.#host.requestUpdate();
  }

  /** Those around the current one, where there are too many. */
  #paint(): void {
    const first = Math.max(0, this.current - MOST_PAINTED / 2);
    paint(ALL, this.#rangesOf(this.matches.slice(first, first + MOST_PAINTED)));
    paint(CURRENT, this.#rangesOf(this.matches.slice(this.current, this.current + 1)), 1);
  }

  #rangesOf(spans: Span[]): StaticRange[] {
    return spans.flatMap((span) => {
      const range = this.#shown?.rangeOf(span);
      return range ? [new StaticRange(range)] : [];
    });
  }

  #reveal(rounds = REVEAL_ROUNDS): void {
    const match = this.matches[this.current];
    const range = match && this.#shown?.rangeOf(match);
    const body = this.#host.renderRoot.querySelector('.body');
    if (!range || !body) return;
    // A part of the text that is not laid out yet has no place: its paragraph is brought into view first.
    if (rounds === REVEAL_ROUNDS) range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { top, bottom } = live.getBoundingClientRect();
    const view = body.getBoundingClientRect();
    if (top < view.top + VIEW_MARGIN || bottom > view.bottom - VIEW_MARGIN)
      body.scrollTop += top - view.top - view.height / 3;
    if (rounds > 1) requestAnimationFrame(() => match === this.matches[this.current] && this.#reveal(rounds - 1));
  }

  #unpaint(): void {
    if (!('highlights' in CSS)) return;
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
  }
}

function paint(name: string, ranges: StaticRange[], priority = 0): void {
  if (!('highlights' in CSS)) return;
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
