import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentResponse } from '../../server/protocol.ts';
import type { Language } from '../strings/language.ts';
import type { PageStrings } from '../strings/page-strings.ts';
import { documentLine } from './document-line.ts';
import { type Block, layOutDocument, type Run } from './lay-out-document.ts';
import { renderBlocks, renderRuns } from './render-blocks.ts';
import { outlineOf, renderOutline } from './render-outline.ts';
import type { SourceMark } from './source-mark.ts';

export interface DocumentView {
  document: DocumentResponse;
  marks: SourceMark[];
  current: number;
  strings: PageStrings;
  language: Language;
  goTo(offset: number): void;
}

export function renderDocument(view: DocumentView): TemplateResult {
  const { document, marks, strings, language, goTo } = view;
  const blocks = layOutDocument({ ...document, marks: marks.map((mark) => spanWithin(mark, document.id)) });
  const { title, body } = separateTitle(blocks, document.title);
  const blockView = { strings, current: view.current, markerOf: (mark: number) => marks[mark]?.marker };
  const headings = outlineOf(document.headings);
  return html`<div class="columns ${headings.length > 0 ? 'outlined' : ''}">
    ${renderOutline({ headings, strings, goTo })}
    <article lang=${document.language}>
      <h1 class="title">${title ? renderRuns(title, blockView) : document.title}</h1>
      <p class="origin" lang=${language}>${documentLine(document, strings, language)}${renderOrigin(document.uri)}</p>
      ${renderBlocks(body, blockView)}
    </article>
  </div>`;
}

/** A document that begins with its own title shows that as the title, rather than the same words twice. */
function separateTitle(blocks: Block[], title: string): { title?: Run[]; body: Block[] } {
  const first = blocks.find((block) => block.kind !== 'page');
  if (!first) return { body: blocks };
  const words = first.runs.map((run) => run.text).join('');
  if (words.trim() !== title.trim()) return { body: blocks };
  return { title: first.runs, body: blocks.filter((block) => block !== first) };
}

/** Marks keep their index; those of other documents cover nothing of this one. */
function spanWithin({ documentId, start, end }: SourceMark, id: string): { start: number; end: number } {
  return documentId === id ? { start, end } : { start: 0, end: 0 };
}

/** Only an address of the web is a link: a `javascript:` one would be a way into the page. */
function renderOrigin(uri: string): TemplateResult | typeof nothing {
  if (!/^https?:\/\//i.test(uri) || !URL.canParse(uri)) return nothing;
  return html` · <a href=${uri} target="_blank" rel="noopener noreferrer">${new URL(uri).hostname}</a>`;
}
