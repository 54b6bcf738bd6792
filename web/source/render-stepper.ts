import { html, nothing, type TemplateResult } from 'lit';
import { shortcuts } from '../keyboard/shortcuts.ts';
import type { PageStrings } from '../strings/page-strings.ts';
import { nextIcon, previousIcon } from './icons.ts';

export interface StepperOptions {
  total: number;
  current: number;
  strings: PageStrings;
  step(by: number): void;
}

/** The way from one citation to the next and back, round and round. */
export function renderStepper({ total, current, strings, step }: StepperOptions): TemplateResult | typeof nothing {
  if (total < 2) return nothing;
  const button = (label: string, key: string, icon: TemplateResult, by: number) =>
    html`<button type="button" class="icon-button" aria-label=${label} aria-keyshortcuts=${key} title="${label} (${key})" @click=${() => step(by)}>${icon}</button>`;
  return html`<span class="stepper">
    <span class="position" role="status">${strings.citation(current + 1, total)}</span>
    ${button(strings.previous, shortcuts['previous-citation'], previousIcon, -1)}
    ${button(strings.next, shortcuts['next-citation'], nextIcon, 1)}
  </span>`;
}
