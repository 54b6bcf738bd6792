import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Language, languageName } from '../../strings/language.ts';
import { pageStringsOf } from '../../strings/page-strings-of.ts';
import { themeStyles } from '../../widget/styles/theme-styles.ts';
import { controlStyles } from '../control-styles.ts';
import { type ListedDocument, searchDocuments, sortDocuments } from '../documents/sort-documents.ts';
import { type FilterChoice, isInOrder, MOST_DOCUMENTS, noChoice } from './document-filter.ts';
import { FilterEvent } from './filter-event.ts';
import { filtersStyles } from './filters-styles.ts';

const LONGEST_SEARCH = 200;

/**
 * `<footnote-filters>`: a dialog in which the documents to ask are chosen.
 *
 * @fires footnote-filter when the choice is applied.
 */
export class FootnoteFilters extends LitElement {
  static override styles = [themeStyles, controlStyles, filtersStyles];
  static override properties = {
    language: {},
    documents: { attribute: false },
    draft: { state: true },
    words: { state: true },
  };

  declare language: Language;
  declare documents: ListedDocument[];
  /** What is chosen while the dialog is open; nothing of it counts before it is applied. */
  declare draft: FilterChoice | undefined;
  declare words: string;

  constructor() {
    super();
    this.language = 'en';
    this.documents = [];
    this.words = '';
  }

  async open(choice: FilterChoice): Promise<void> {
    this.draft = choice;
    this.words = '';
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    const strings = pageStringsOf[this.language].filters;
    const { draft } = this;
    const closed = () => {
      this.draft = undefined;
    };
    return html`<dialog lang=${this.language} aria-labelledby="heading" aria-describedby="detail" @close=${closed}>
      ${draft ? this.#renderForm(draft) : html`<h2 id="heading">${strings.heading}</h2>`}
    </dialog>`;
  }

  #renderForm(draft: FilterChoice): TemplateResult {
    const { filters: strings } = pageStringsOf[this.language];
    const problem = this.#problemOf(draft);
    return html`<form method="dialog" @submit=${(event: SubmitEvent) => this.#apply(event, draft)}>
      <h2 id="heading">${strings.heading}</h2>
      <p id="detail">${strings.detail}</p>
      <div class="fields">${this.#renderLanguages(draft)} ${this.#renderDates(draft)} ${this.#renderDocuments(draft)}</div>
      <p class="problem" role="alert">${problem}</p>
      <div class="choices">
        <button type="button" class="quiet-button clear" @click=${() => this.#change(noChoice)}>${strings.clear}</button>
        <button type="button" class="plain-button" @click=${this.#close}>${pageStringsOf[this.language].conversations.cancel}</button>
        <button type="submit" class="strong-button" ?disabled=${problem !== ''}>${strings.apply}</button>
      </div>
    </form>`;
  }

  #renderLanguages(draft: FilterChoice): TemplateResult | typeof nothing {
    const counts = new Map<string, number>();
    for (const { language } of this.documents) counts.set(language, (counts.get(language) ?? 0) + 1);
    for (const language of draft.languages) counts.set(language, counts.get(language) ?? 0);
    const choices = [...counts].map(([code, count]) =>
      renderCheck({
        label: languageName(code, this.language),
        count: count.toLocaleString(this.language),
        isChecked: draft.languages.includes(code),
        toggle: () => this.#change({ ...draft, languages: toggled(draft.languages, code) }),
      }),
    );
    return html`<fieldset><legend>${pageStringsOf[this.language].filters.languages}</legend>${choices}</fieldset>`;
  }

  #renderDates(draft: FilterChoice): TemplateResult {
    const strings = pageStringsOf[this.language].filters;
    const field = (name: 'from' | 'to', label: string) => {
      const onChange = ({ target }: Event) => {
        if (target instanceof HTMLInputElement) this.#change({ ...draft, [name]: target.value });
      };
      return html`<label class="date"><span>${label}</span><input type="date" .value=${draft[name]} @change=${onChange} /></label>`;
    };
    return html`<fieldset aria-describedby="dates-detail"><legend>${strings.dates}</legend>
      <p id="dates-detail">${strings.datesDetail}</p>
      <div class="dates">${field('from', strings.from)} ${field('to', strings.to)}</div>
    </fieldset>`;
  }

  #renderDocuments(draft: FilterChoice): TemplateResult {
    const strings = pageStringsOf[this.language];
    const onSearch = ({ target }: Event) => {
      if (target instanceof HTMLInputElement) this.words = target.value;
    };
    const shown = sortDocuments(searchDocuments(this.documents, this.words), 'title', this.language);
    const choices = shown.map(({ id, title }) =>
      renderCheck({
        label: title,
        isChecked: draft.documents.includes(id),
        toggle: () => this.#change({ ...draft, documents: toggled(draft.documents, id) }),
      }),
    );
    return html`<fieldset class="documents" aria-describedby="documents-detail"><legend>${strings.documents}</legend>
      <p id="documents-detail">${strings.filters.documentsDetail}</p>
      <input type="search" maxlength=${LONGEST_SEARCH} aria-label=${strings.filterDocuments} placeholder=${strings.filterDocuments} @input=${onSearch} />
      <div class="list">${choices.length > 0 ? choices : html`<p>${strings.noMatch}</p>`}</div>
    </fieldset>`;
  }

  #problemOf(draft: FilterChoice): string {
    const strings = pageStringsOf[this.language].filters;
    if (!isInOrder(draft)) return strings.wrongDates;
    return draft.documents.length > MOST_DOCUMENTS ? strings.tooMany(MOST_DOCUMENTS) : '';
  }

  #change(draft: FilterChoice): void {
    this.draft = draft;
  }

  #apply(event: SubmitEvent, draft: FilterChoice): void {
    if (this.#problemOf(draft) !== '') event.preventDefault();
    else this.dispatchEvent(new FilterEvent(draft));
  }

  readonly #close = (): void => this.renderRoot.querySelector('dialog')?.close();
}

interface CheckOptions {
  label: string;
  count?: string;
  isChecked: boolean;
  toggle(): void;
}

function renderCheck({ label, count, isChecked, toggle }: CheckOptions): TemplateResult {
  return html`<label class="check"><input type="checkbox" .checked=${isChecked} @change=${toggle} />
    <span class="check-label" dir="auto">${label}</span>${count === undefined ? nothing : html`<span class="count">${count}</span>`}
  </label>`;
}

function toggled(list: readonly string[], value: string): string[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
