import { FootnoteChat } from './footnote-chat.ts';

if (!customElements.get('footnote-chat')) {
  customElements.define('footnote-chat', FootnoteChat);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', addLauncher);
  else addLauncher();
}

/**
 * The script alone is enough: where the page has no element of ours, it gets a launcher, which takes the script tag's
 * `data-…` attributes for its own. `data-placement="none"` leaves the page to a script of its own.
 */
function addLauncher(): void {
  // A module has no `document.currentScript`.
  const settings = [...document.scripts].find(({ src }) => src === import.meta.url)?.dataset;
  if (document.querySelector('footnote-chat') || settings?.placement === 'none') return;
  const element = document.createElement('footnote-chat');
  for (const name of FootnoteChat.attributeNames) {
    const value = settings?.[name];
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.setAttribute('placement', 'launcher');
  document.body.append(element);
}
