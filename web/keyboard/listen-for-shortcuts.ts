import { Preference } from '../preferences/preference.ts';
import { type ShortcutName, shortcutOf } from './shortcuts.ts';

/** WCAG 2.1.4: keys without a modifier can be switched off. */
export const shortcutPreference = new Preference('shortcuts', ['on', 'off'] as const);

/** Calls `act` for each shortcut pressed until the function it returns is called; `act` says whether it did something. */
export function listenForShortcuts(act: (name: ShortcutName) => boolean): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (shortcutPreference.read() === 'off' || isTaken(event)) return;
    const name = shortcutOf(event.key);
    // Otherwise the key would also be typed into the field that it leads to.
    if (name && act(name)) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

/**
 * Whether the key belongs to a field, an input method, the browser, or a dialog that has to be answered first. A dialog
 * that is a part of the page where there is no room beside it says so with `data-shortcuts`.
 */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  const path = event.composedPath();
  return path.some(isModal) || isField(path[0]);
}

function isModal(target: EventTarget): boolean {
  return target instanceof HTMLDialogElement && target.matches(':modal:not([data-shortcuts])');
}

function isField(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
