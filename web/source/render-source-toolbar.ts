import { html, nothing, type TemplateResult } from 'lit';
import { shortcuts } from '../keyboard/shortcuts.ts';
import type { Language } from '../strings/language.ts';
import type { PageStrings } from '../strings/page-strings.ts';
import { findIcon, outlineIcon } from './icons.ts';
import { renderPageField } from './render-page-field.ts';
import { renderStepper, type StepperOptions } from './render-stepper.ts';

export interface SourceToolbarOptions {
  strings: PageStrings;
  language: Language;
  stepper: StepperOptions;
  pages: number;
  page: number;
  goToPage(page: number): void;
  /** Absent where the document has none. */
  outline: { isOpen: boolean; toggle(): void } | undefined;
  /** Absent where there is no document. */
  find: (() => void) | undefined;
}

export function renderSourceToolbar(options: SourceToolbarOptions): TemplateResult {
  const { strings, language, stepper, pages, page, goToPage, outline, find } = options;
  return html`<div class="toolbar">
    <slot name="start"></slot>
    <span class="space"></span>
    ${renderStepper(stepper)}
    ${renderPageField({ page, total: pages, strings, language, goToPage })}
    ${outline ? renderOutlineButton(outline, strings) : nothing}
    ${find ? renderFindButton(find, strings) : nothing}
    <slot name="end"></slot>
  </div>`;
}

function renderOutlineButton(
  { isOpen, toggle }: { isOpen: boolean; toggle(): void },
  strings: PageStrings,
): TemplateResult {
  return html`<button type="button" class="icon-button outline-button" aria-label=${strings.outline} title=${strings.outline}
    aria-expanded=${isOpen} aria-controls="outline-panel" @click=${toggle}>${outlineIcon}</button>`;
}

function renderFindButton(find: () => void, strings: PageStrings): TemplateResult {
  const { label } = strings.find;
  return html`<button type="button" class="icon-button" aria-label=${label} aria-keyshortcuts=${shortcuts.find} title="${label} (${shortcuts.find})" @click=${find}>${findIcon}</button>`;
}
