import { listOf, text } from '../../connection/shape.ts';

const KEY = 'footnote-conversations';

/** As many as one request may ask for. */
export const MOST_KNOWN = 500;

const idList = listOf(text);

/**
 * Ids of the conversations that were held in this browser, the latest first. They cannot be guessed, and no list of them
 * can be had from the server. A browser that refuses storage forgets them with the page.
 */
export function knownConversations(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return idList(stored) ? stored.slice(0, MOST_KNOWN) : [];
  } catch {
    return [];
  }
}

export function rememberConversation(id: string): void {
  write([id, ...knownConversations().filter((known) => known !== id)].slice(0, MOST_KNOWN));
}

export function forgetConversations(ids: readonly string[]): void {
  if (ids.length > 0) write(knownConversations().filter((known) => !ids.includes(known)));
}

/** Whether an event of the browser tells that another tab changed the list. */
export function tellsOfConversations(event: StorageEvent): boolean {
  return event.key === KEY;
}

function write(ids: string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {}
}
