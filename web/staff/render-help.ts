import { html, type TemplateResult } from 'lit';
import { shortcutPreference } from '../keyboard/listen-for-shortcuts.ts';
import { type ShortcutName, shortcuts } from '../keyboard/shortcuts.ts';
import type { Language } from '../strings/language.ts';
import { pageStringsOf } from '../strings/page-strings-of.ts';
import { closeIcon } from '../widget/icons.ts';

const places: ShortcutName[] = [
  'ask',
  'new-conversation',
  'conversations',
  'documents',
  'source',
  'filters',
  'insights',
];
const reading: ShortcutName[] = ['next-citation', 'previous-citation', 'find'];

/** The sheet that tells the keys, and on which they are switched off and on. */
export function renderHelp(language: Language): TemplateResult {
  const strings = pageStringsOf[language];
  const { keys } = strings;
  const named = (names: ShortcutName[]) => names.map((name) => renderKey([shortcuts[name]], keys.names[name]));
  const onToggle = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) shortcutPreference.write(target.checked ? 'on' : 'off');
  };
  return html`<dialog class="help" lang=${language} aria-labelledby="help">
    <form method="dialog">
      <div class="help-head">
        <h2 id="help">${keys.heading}</h2>
        <button type="submit" class="icon-button" aria-label=${strings.close}>${closeIcon}</button>
      </div>
      <div class="keys">
        <section><h3>${keys.places}</h3><dl>${named(places)}</dl></section>
        <section><h3>${keys.answer}</h3><dl>${named(reading)}
          ${renderKey(['Enter'], keys.enter)} ${renderKey(['Shift', 'Enter'], keys.newLine)}
          ${renderKey(['Esc'], keys.escape)} ${renderKey([shortcuts.help], keys.names.help)}</dl></section>
      </div>
      <label class="enabled"><input type="checkbox" .checked=${shortcutPreference.read() !== 'off'} @change=${onToggle} />
        <span><b>${keys.enabled}</b><br />${keys.enabledDetail}</span></label>
    </form>
  </dialog>`;
}

function renderKey(keys: string[], name: string): TemplateResult {
  return html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${name}</dd></div>`;
}
