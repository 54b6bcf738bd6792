/** Hides what the filter does not want. It reads text and attributes only, and writes a number. */
export const FILTER_SCRIPT = `
const form = document.getElementById('filter');
const items = [...document.querySelectorAll('#items > details')];
const searched = new Map(items.map((item) => [item, item.dataset.search.toLowerCase()]));
form.addEventListener('input', apply);
form.addEventListener('submit', (event) => event.preventDefault());
apply();
function apply() {
  const show = form.elements.show.value;
  const kind = form.elements.kind.value;
  const text = form.elements.text.value.trim().toLowerCase();
  let count = 0;
  for (const item of items) {
    const wanted = (show === 'all' || item.classList.contains(show))
      && (kind === '' || item.dataset.kind === kind)
      && searched.get(item).includes(text);
    item.hidden = !wanted;
    if (wanted) count += 1;
  }
  form.elements.count.value = count + ' of ' + items.length;
}
`;
