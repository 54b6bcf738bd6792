/**
 * Puts a passage's text where it is opened for the first time, with the quotes of the evidence marked: their words with
 * any space between them, since the documents break lines elsewhere.
 */
export const PASSAGE_SCRIPT = String.raw`
function spaced(quote) {
  const words = quote.trim().split(/\s+/);
  return words.map((word) => word.replace(/[.*+?^{}$()|[\]\\]/g, '\\$&')).join('\\s+');
}

/** Every second part of the text is a quote. */
function splitAtQuotes(text, item) {
  const quotes = [...item.querySelectorAll('.expected blockquote')].map((quote) => spaced(quote.textContent));
  return quotes.length === 0 ? [text] : text.split(new RegExp('(' + quotes.join('|') + ')'));
}

function markedText(text, item) {
  return splitAtQuotes(text, item).map((part, index) => {
    if (index % 2 === 0) return part;
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

list.addEventListener('toggle', ({ target }) => {
  const stored = target.dataset.text && document.getElementById(target.dataset.text);
  if (!stored || !target.open || target.children.length > 1) return;
  const copy = document.createElement('p');
  copy.dir = 'auto';
  copy.append(...markedText(stored.textContent, target.closest('.item')));
  target.append(copy);
}, true);
`;
