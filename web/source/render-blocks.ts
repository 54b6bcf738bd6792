import { html, nothing, type TemplateResult } from 'lit';
import type { PageStrings } from '../strings/page-strings.ts';
import type { Block, Run } from './lay-out-document.ts';

/** A stretch of a long document that is out of view is not laid out; one of this many blocks is some screens long. */
const BLOCKS_OF_A_STRETCH = 60;

export interface BlockView {
  strings: PageStrings;
  /** Marks of which the first words were drawn. */
  begun: Set<number>;
  /** Number of the footnote that a mark belongs to. */
  markerOf(mark: number): number | undefined;
}

export function renderBlocks(blocks: Block[], view: BlockView): TemplateResult[] {
  if (blocks.length <= BLOCKS_OF_A_STRETCH * 2) return blocks.map((block) => renderBlock(block, view));
  const stretches: TemplateResult[] = [];
  for (let start = 0; start < blocks.length; start += BLOCKS_OF_A_STRETCH) {
    const stretch = blocks.slice(start, start + BLOCKS_OF_A_STRETCH);
    stretches.push(html`<div class="stretch">${stretch.map((block) => renderBlock(block, view))}</div>`);
  }
  return stretches;
}

function renderBlock(block: Block, view: BlockView): TemplateResult {
  switch (block.kind) {
    case 'page':
      return html`<div class="page"><span>${view.strings.page(block.page)}</span></div>`;
    case 'heading': {
      // The title of the document is the first level.
      const level = Math.min(6, block.level + 1);
      return html`<div class="heading level-${level}" role="heading" aria-level=${level} tabindex="-1" data-start=${block.start}>${renderRuns(block.runs, view)}</div>`;
    }
    case 'list-item':
      return html`<p class="list-line">${renderRuns(block.runs, view)}</p>`;
    default:
      return html`<p>${renderRuns(block.runs, view)}</p>`;
  }
}

export function renderRuns(runs: Run[], view: BlockView): (TemplateResult | string)[] {
  return runs.map((run) => (run.marks.length > 0 ? renderMark(run, view) : run.text));
}

/** A mark over several blocks is several elements; its number stands before the first. */
function renderMark({ text, marks }: Run, { begun, markerOf }: BlockView): TemplateResult {
  const beginning = marks.filter((mark) => !begun.has(mark));
  for (const mark of beginning) begun.add(mark);
  const numbers = beginning.map(markerOf).filter((marker) => marker !== undefined);
  return html`<mark tabindex="-1" data-marks=${marks.join(' ')} data-numbers=${numbers.length > 0 ? numbers.join(',') : nothing}>${text}</mark>`;
}
