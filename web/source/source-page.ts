import { listenForShortcuts } from '../keyboard/listen-for-shortcuts.ts';
import { pageLanguage } from '../preferences/page-language.ts';
import { applyTheme } from '../preferences/theme.ts';
import { FootnoteSource } from './footnote-source.ts';
import { readSourceAddress } from './source-address.ts';

applyTheme();
customElements.define('footnote-source', FootnoteSource);

const search = new URLSearchParams(location.search);
const view = document.querySelector<FootnoteSource>('footnote-source');
if (view) {
  const { documentId, marks } = readSourceAddress(search);
  view.language = pageLanguage();
  view.audience = search.get('audience') ?? 'public';
  view.documentId = documentId;
  view.marks = marks;
  document.documentElement.lang = view.language;
  view.addEventListener('footnote-document', () => {
    if (view.documentTitle) document.title = `${view.documentTitle} · Footnote`;
  });
  listenForShortcuts((name) => {
    if (name === 'next-citation') return view.step(1);
    if (name === 'previous-citation') return view.step(-1);
    return name === 'find' && view.find();
  });
}
