/** Goes from question to question by single keys, unless something is being typed or the keys are switched off. */
export const KEYS_SCRIPT = `
function go(step) {
  const shown = items.filter((item) => !item.hidden);
  const at = shown.indexOf(document.activeElement?.closest('.item'));
  const next = at === -1 ? 0 : Math.max(0, Math.min(shown.length - 1, at + step));
  shown[next]?.firstElementChild.focus();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || form.elements.keys.checked) return;
  if (event.target.closest?.('input, select, textarea')) return;
  if (event.key === 'j') go(1);
  else if (event.key === 'k') go(-1);
  else if (event.key === '/') {
    event.preventDefault();
    search.focus();
  }
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(0);
});
`;
