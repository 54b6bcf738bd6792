import { html, nothing, type TemplateResult } from 'lit';
import type { ClosestPassage } from '../../server/protocol.ts';
import type { SourceMark } from '../source/source-mark.ts';
import type { ChatView } from './chat-view.ts';

/** The title of a document, which opens it at the cited words. */
export function renderTitle(
  marks: SourceMark[],
  current: number,
  label: string,
  view: ChatView,
): TemplateResult | typeof nothing {
  const mark = marks[current];
  if (!mark) return nothing;
  const open = (event: Event) => view.openSource(event, marks, current);
  return html`<a class="title" part="source-link" href=${view.sourceAddress(mark)} target="_blank" rel="noopener" @click=${open}>${label}</a>`;
}

/** Page, headings and speaker, as far as the document has them. */
export function placeText({ page, headingPath, speaker }: ClosestPassage, view: ChatView): string {
  const parts = page ? [view.strings.page(page)] : [];
  return [...parts, headingPath.join(' › '), speaker].filter(Boolean).join(' · ');
}
