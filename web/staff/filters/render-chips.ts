import { html, nothing, type TemplateResult } from 'lit';
import { shortcuts } from '../../keyboard/shortcuts.ts';
import { type Language, languageName, regionalLocale } from '../../strings/language.ts';
import type { PageStrings } from '../../strings/page-strings.ts';
import { closeIcon } from '../../widget/icons.ts';
import type { ListedDocument } from '../documents/sort-documents.ts';
import { filterIcon } from '../icons.ts';
import { type FilterChoice, type FilterPart, noChoice, partsOf, without } from './document-filter.ts';

export interface ChipsOptions {
  choice: FilterChoice;
  documents: ListedDocument[];
  strings: PageStrings;
  language: Language;
  choose(choice: FilterChoice): void;
  openFilters(): void;
}

/** Which documents are asked, each condition with a way to drop it. */
export function renderChips(options: ChipsOptions): TemplateResult {
  const { choice, strings, choose, openFilters } = options;
  const parts = partsOf(choice);
  const chips = parts.map((part) => renderChip(part, options));
  return html`<div class="filters" role="group" aria-label=${strings.filters.heading}>
    <span class="asks" role="status">${parts.length > 0 ? strings.filters.asksOnly : strings.filters.asksAll}</span>
    ${parts.length > 0 ? html`<ul class="chips">${chips}</ul>` : nothing}
    <span class="filter-acts">
      ${parts.length > 1 ? html`<button type="button" class="quiet-button" @click=${() => choose(noChoice)}>${strings.filters.clear}</button>` : nothing}
      <button type="button" class="quiet-button" aria-keyshortcuts=${shortcuts.filters} title="${strings.filters.open} (${shortcuts.filters})"
        aria-haspopup="dialog" @click=${openFilters}>${filterIcon} ${strings.filters.open}</button>
    </span>
  </div>`;
}

function renderChip(part: FilterPart, options: ChipsOptions): TemplateResult {
  const { choice, strings, choose } = options;
  const label = labelOf(part, options);
  return html`<li class="chip">
    <span class="chip-label" dir="auto">${label}</span>
    <button type="button" aria-label=${strings.filters.remove(label)} title=${strings.filters.remove(label)} @click=${() => choose(without(choice, part))}>${closeIcon}</button>
  </li>`;
}

function labelOf({ kind, value }: FilterPart, { documents, strings, language }: ChipsOptions): string {
  switch (kind) {
    case 'document':
      return documents.find(({ id }) => id === value)?.title ?? strings.notFound;
    case 'language':
      return languageName(value, language);
    case 'from':
      return strings.filters.since(dayText(value, language));
    default:
      return strings.filters.until(dayText(value, language));
  }
}

function dayText(day: string, language: Language): string {
  const locale = regionalLocale(language, navigator.languages);
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
}
