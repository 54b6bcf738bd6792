import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentResponse } from '../../server/protocol.ts';
import type { PageStrings } from '../strings/page-strings.ts';

/** Deeper headings would make the outline as long as the document. */
const OUTLINE_LEVELS = 2;

/** With fewer headings there is nothing to find one's way in. */
const FEWEST_HEADINGS = 3;

/** The headings of a document's two highest levels, to jump to. */
export function outlineOf(headings: DocumentResponse['headings']): DocumentResponse['headings'] {
  const highest = headings.reduce((least, { level }) => Math.min(least, level), Number.POSITIVE_INFINITY);
  const shown = headings.filter(({ level }) => level < highest + OUTLINE_LEVELS);
  return shown.length >= FEWEST_HEADINGS ? shown : [];
}

export interface OutlineOptions {
  headings: DocumentResponse['headings'];
  /** Offset of the heading that is being read under. */
  place: number;
  /** Where there is no room for it beside the text it comes and goes. */
  isOpen: boolean;
  strings: PageStrings;
  goTo(offset: number): void;
}

export function renderOutline(options: OutlineOptions): TemplateResult | typeof nothing {
  const { headings, place, isOpen, strings, goTo } = options;
  if (headings.length === 0) return nothing;
  const highest = headings.reduce((least, { level }) => Math.min(least, level), Number.POSITIVE_INFINITY);
  const here = headings.filter(({ offset }) => offset <= place).at(-1);
  const items = headings.map((heading) => {
    const { offset, level, text } = heading;
    return html`<li class=${level > highest ? 'deep' : ''}>
      <button type="button" aria-current=${heading === here ? 'location' : nothing} @click=${() => goTo(offset)}>${text}</button>
    </li>`;
  });
  return html`<nav id="outline-panel" class="outline ${isOpen ? 'open' : ''}" aria-labelledby="outline">
    <h2 id="outline">${strings.outline}</h2>
    <ol>${items}</ol>
  </nav>`;
}
