import { html, nothing, type TemplateResult } from 'lit';
import type { PageStrings } from '../strings/page-strings.ts';

export interface StepperOptions {
  total: number;
  current: number;
  strings: PageStrings;
  step(current: number): void;
}

/** The way from one citation to the next and back, round and round. */
export function renderStepper({ total, current, strings, step }: StepperOptions): TemplateResult | typeof nothing {
  if (total < 2) return nothing;
  return html`<span class="position" role="status">${strings.citation(current + 1, total)}</span>
    ${renderStep('M10 12 6 8l4-4', strings.previous, () => step((current + total - 1) % total))}
    ${renderStep('m6 4 4 4-4 4', strings.next, () => step((current + 1) % total))}`;
}

function renderStep(path: string, label: string, go: () => void): TemplateResult {
  return html`<button type="button" class="icon-button" aria-label=${label} title=${label} @click=${go}>
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d=${path} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  </button>`;
}
