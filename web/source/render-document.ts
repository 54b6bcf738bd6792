import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentResponse } from '../../server/protocol.ts';
import type { Language } from '../strings/language.ts';
import type { PageStrings } from '../strings/page-strings.ts';
import type { DocumentBlocks } from './document-blocks.ts';
import { documentLine } from './document-line.ts';
import { type BlockView, renderBlocks, renderRuns } from './render-blocks.ts';
import type { SourceMark } from './source-mark.ts';

export interface DocumentView {
  document: DocumentResponse;
  blocks: DocumentBlocks;
  marks: SourceMark[];
  strings: PageStrings;
  language: Language;
}

/** Which mark is looked at is not drawn here: it changes often, and a long document is drawn once. */
export function renderDocument({ document, blocks, marks, strings, language }: DocumentView): TemplateResult {
  const { title, body } = blocks;
  const view: BlockView = { strings, begun: new Set(), markerOf: (mark: number) => marks[mark]?.marker };
  return html`<article lang=${document.language}>
    <h1 class="title">${title ? renderRuns(title, view) : document.title}</h1>
    <p class="origin" lang=${language}>${documentLine(document, language)}${renderOrigin(document.uri)}</p>
    ${renderBlocks(body, view)}
  </article>`;
}

/** Only an address of the web is a link: a `javascript:` one would be a way into the page. */
function renderOrigin(uri: string): TemplateResult | typeof nothing {
  if (!/^https?:\/\//i.test(uri) || !URL.canParse(uri)) return nothing;
  return html` · <a href=${uri} target="_blank" rel="noopener noreferrer">${new URL(uri).hostname}</a>`;
}
