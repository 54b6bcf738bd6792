import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../strings/language.ts';
import type { PageStrings } from '../strings/page-strings.ts';
import { closeIcon } from '../widget/icons.ts';
import type { FindController } from './find-controller.ts';
import { downIcon, upIcon } from './icons.ts';

const LONGEST_WORDS = 200;

export interface FindBarOptions {
  find: FindController;
  strings: PageStrings;
  language: Language;
}

export function renderFindBar({ find, strings, language }: FindBarOptions): TemplateResult | typeof nothing {
  if (!find.isOpen) return nothing;
  const onInput = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) find.find(target.value);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') find.close();
    else return;
    // Escape would close the sheet around the document too.
    event.preventDefault();
    event.stopPropagation();
  };
  const isNone = find.matches.length === 0;
  return html`<div class="find" role="search" @keydown=${onKey}>
    <input type="text" inputmode="search" enterkeyhint="search" autocomplete="off" spellcheck="false" maxlength=${LONGEST_WORDS}
      aria-label=${strings.find.label} placeholder=${strings.find.label} .value=${find.words} @input=${onInput} />
    <span class="position" role="status">${positionText({ find, strings, language })}</span>
    <button type="button" class="icon-button" aria-label=${strings.find.previous} title=${strings.find.previous} ?disabled=${isNone} @click=${() => find.step(-1)}>${upIcon}</button>
    <button type="button" class="icon-button" aria-label=${strings.find.next} title=${strings.find.next} ?disabled=${isNone} @click=${() => find.step(1)}>${downIcon}</button>
    <button type="button" class="icon-button" aria-label=${strings.close} title=${strings.close} @click=${find.close}>${closeIcon}</button>
  </div>`;
}

function positionText({ find, strings, language }: FindBarOptions): string {
  if (find.words.trim() === '') return '';
  if (find.matches.length === 0) return strings.find.none;
  const total = find.matches.length.toLocaleString(language) + (find.hasMore ? '+' : '');
  return strings.find.position((find.current + 1).toLocaleString(language), total);
}
