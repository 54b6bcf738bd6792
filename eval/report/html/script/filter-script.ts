/**
 * Hides the questions that the filter does not want, and keeps the filter in the address. It reads texts and writes
 * texts, and makes no markup.
 */
export const FILTER_SCRIPT = `
const form = document.getElementById('filter');
const list = document.getElementById('items');
const items = [...list.children];
const facets = new Map(items.map((item) => [item, JSON.parse(item.dataset.facets)]));
const menus = [...form.querySelectorAll('select')];
const search = form.elements.text;
const bars = [...document.querySelectorAll('button[data-stage]')];
const searched = new Map();
let opened = '';

/** Made when it is first searched: the texts of a thousand questions are not read for nothing. */
function textOf(item) {
  if (!searched.has(item)) {
    const parts = [...item.querySelectorAll('.id, .question, .expected, .sentences, .plain')];
    searched.set(item, parts.map((part) => part.textContent).join(' ').toLowerCase());
  }
  return searched.get(item);
}

function apply() {
  const chosen = menus.filter((menu) => menu.value !== '');
  const text = search.value.trim().toLowerCase();
  let count = 0;
  for (const item of items) {
    const wanted = chosen.every((menu) => facets.get(item)[menu.name].includes(menu.value))
      && (text === '' || textOf(item).includes(text));
    item.hidden = !wanted;
    if (wanted) count += 1;
  }
  form.elements.count.value = count + ' of ' + items.length + ' shown';
  for (const bar of bars) bar.setAttribute('aria-pressed', String(form.elements.stage?.value === bar.dataset.stage));
}

function writeAddress() {
  const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  if (opened !== '') state.set('open', opened);
  history.replaceState(null, '', '#' + state);
}

/** A link to a part of the page is no filter. */
function readAddress() {
  if (!location.hash.includes('=')) return;
  const state = new URLSearchParams(location.hash.slice(1));
  for (const menu of menus) {
    menu.value = state.get(menu.name) ?? '';
    if (menu.selectedIndex < 0) menu.value = '';
  }
  search.value = state.get('text') ?? '';
  if (state.has('keys')) form.elements.keys.checked = true;
  opened = state.get('open') ?? '';
  apply();
  const item = items.find((each) => each.dataset.id === opened && !each.hidden);
  if (item) item.open = true;
  (item ?? form).scrollIntoView();
}

function change() {
  apply();
  writeAddress();
}

form.addEventListener('input', change);
form.addEventListener('reset', (event) => {
  event.preventDefault();
  for (const menu of menus) menu.value = '';
  search.value = '';
  change();
});
for (const bar of bars) {
  bar.addEventListener('click', () => {
    const { stage } = form.elements;
    stage.value = stage.value === bar.dataset.stage ? '' : bar.dataset.stage;
    change();
    form.scrollIntoView();
  });
}
list.addEventListener('toggle', ({ target }) => {
  if (target.parentElement !== list) return;
  if (target.open) opened = target.dataset.id;
  else if (opened === target.dataset.id) opened = '';
  writeAddress();
}, true);
addEventListener('hashchange', readAddress);
apply();
readAddress();
`;
