import { FAILURE_CATALOGUE } from '../failure-catalogue.ts';
import { type Markup, markup } from '../markup.ts';
import { FACET_NAMES, type FacetName, type Facets } from './facets.ts';

const FACET_LABELS: Readonly<Record<FacetName, string>> = {
  verdict: 'Verdict',
  stage: 'Went wrong at',
  kind: 'Kind',
  lang: 'Language',
  tag: 'Tag',
  flip: 'Change',
  trait: 'Trait',
};

/** Of values that are not named by the dataset. */
const VALUE_LABELS: Readonly<Partial<Record<FacetName, ReadonlyMap<string, string>>>> = {
  stage: new Map(FAILURE_CATALOGUE.map(({ stage, name }) => [stage, name])),
  flip: new Map([
    ['flipped', 'flipped either way'],
    ['better', 'became better'],
    ['worse', 'became worse'],
  ]),
  trait: new Map([
    ['missed', 'evidence not in the first 5'],
    ['unsupported', 'citation beside the evidence'],
    ['withheld', 'sentence withheld'],
    ['follow-up', 'follow-up'],
  ]),
};

/** The menus that tell some items from others, each with the number of items behind every choice. */
export function filterForm(facets: readonly Facets[]): Markup {
  return markup`<form id="filter" aria-label="Filter the questions">
<div class="menus">${FACET_NAMES.flatMap((name) => menu(name, facets) ?? [])}</div>
<div class="row"><label class="search"><span class="unseen">Text</span>
<input name="text" type="search" placeholder="Search id, question, expected, answer" autocomplete="off"></label>
<p class="status"><output name="count"></output> <button type="reset">Show all</button></p>
<p class="keys quiet"><kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>Enter</kbd> open, <kbd>/</kbd> search
<label><input name="keys" type="checkbox" value="off"> switch these keys off</label></p></div>
</form>`;
}

function menu(name: FacetName, facets: readonly Facets[]): Markup | undefined {
  const counts = new Map<string, number>();
  for (const value of facets.flatMap((each) => each[name])) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size === 0) return undefined;
  const labels = VALUE_LABELS[name];
  const values = labels ? [...labels.keys()].filter((value) => counts.has(value)) : [...counts.keys()];
  const options = values.map(
    (value) => markup`<option value="${value}">${labels?.get(value) ?? value} (${counts.get(value)})</option>`,
  );
  return markup`<label>${FACET_LABELS[name]} <select name="${name}"><option value="">any</option>${options}</select></label>`;
}
