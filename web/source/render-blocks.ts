import { html, nothing, type TemplateResult } from 'lit';
import type { PageStrings } from '../strings/page-strings.ts';
import type { Block, Run } from './lay-out-document.ts';

export interface BlockView {
  strings: PageStrings;
  /** Index of the mark that is being looked at. */
  current: number;
  /** Number of the footnote that a mark belongs to. */
  markerOf(mark: number): number | undefined;
}

export function renderBlocks(blocks: Block[], view: BlockView): TemplateResult[] {
  const begun = new Set<number>();
  return blocks.map((block) => renderBlock(block, view, begun));
}

function renderBlock(block: Block, view: BlockView, begun: Set<number>): TemplateResult {
  switch (block.kind) {
    case 'page':
      return html`<div class="page"><span>${view.strings.page(block.page)}</span></div>`;
    case 'heading': {
      // The title of the document is the first level.
      const level = Math.min(6, block.level + 1);
      const runs = renderRuns(block.runs, view, begun);
      return html`<div class="heading level-${level}" role="heading" aria-level=${level} tabindex="-1" data-start=${block.start}>${runs}</div>`;
    }
    case 'list-item':
      return html`<p class="list-line">${renderRuns(block.runs, view, begun)}</p>`;
    default:
      return html`<p>${renderRuns(block.runs, view, begun)}</p>`;
  }
}

export function renderRuns(runs: Run[], view: BlockView, begun = new Set<number>()): (TemplateResult | string)[] {
  return runs.map((run) => (run.marks.length > 0 ? renderMark(run, view, begun) : run.text));
}

/** A mark over several blocks is several elements; its number stands before the first. */
function renderMark({ text, marks }: Run, view: BlockView, begun: Set<number>): TemplateResult {
  const beginning = marks.filter((mark) => !begun.has(mark));
  for (const mark of beginning) begun.add(mark);
  const numbers = beginning.map(view.markerOf).filter((marker) => marker !== undefined);
  const isCurrent = marks.includes(view.current);
  return html`<mark
    class=${isCurrent ? 'current' : ''}
    tabindex="-1"
    data-marks=${marks.join(' ')}
    data-numbers=${numbers.length > 0 ? numbers.join(',') : nothing}
  >${text}</mark>`;
}
