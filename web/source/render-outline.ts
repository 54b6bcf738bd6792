import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentResponse } from '../../server/protocol.ts';
import type { PageStrings } from '../strings/page-strings.ts';

/** Deeper headings would make the outline as long as the document. */
const OUTLINE_LEVELS = 2;

/** With fewer headings there is nothing to find one's way in. */
const FEWEST_HEADINGS = 3;

/** The headings of a document's two highest levels, to jump to. */
export function outlineOf(headings: DocumentResponse['headings']): DocumentResponse['headings'] {
  const highest = Math.min(...headings.map(({ level }) => level));
  const shown = headings.filter(({ level }) => level < highest + OUTLINE_LEVELS);
  return shown.length >= FEWEST_HEADINGS ? shown : [];
}

export interface OutlineOptions {
  headings: DocumentResponse['headings'];
  strings: PageStrings;
  goTo(offset: number): void;
}

export function renderOutline({ headings, strings, goTo }: OutlineOptions): TemplateResult | typeof nothing {
  if (headings.length === 0) return nothing;
  const highest = Math.min(...headings.map(({ level }) => level));
  const items = headings.map(
    ({ offset, level, text }) =>
      html`<li class=${level > highest ? 'deep' : ''}><button type="button" @click=${() => goTo(offset)}>${text}</button></li>`,
  );
  return html`<nav class="outline" aria-labelledby="outline"><h2 id="outline">${strings.outline}</h2><ol>${items}</ol></nav>`;
}
