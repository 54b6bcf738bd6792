/** One key each, as `KeyboardEvent.key` names it. None needs a modifier: those belong to the browser and to readers. */
export const shortcuts = {
  ask: '/',
  'new-conversation': 'n',
  conversations: 'c',
  documents: 'd',
  source: 's',
  filters: 'l',
  insights: 'i',
  'next-citation': 'j',
  'previous-citation': 'k',
  find: 'f',
  help: '?',
} as const;

export type ShortcutName = keyof typeof shortcuts;

export function isShortcutName(name: string): name is ShortcutName {
  return Object.hasOwn(shortcuts, name);
}

/** The shortcut of a key, whichever way the caps lock stands. */
export function shortcutOf(key: string): ShortcutName | undefined {
  const entry = Object.entries(shortcuts).find(([, shortcut]) => shortcut === key.toLowerCase())?.[0];
  return entry !== undefined && isShortcutName(entry) ? entry : undefined;
}
