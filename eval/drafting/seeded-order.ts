import { createHash } from 'node:crypto';

/** Fixed, so that the same documents give the same drafts. */
const SEED = 'footnote-drafts-1';

/**
 * The items in an order that looks drawn by lot and depends on their keys alone: a document that is added changes nothing
 * in the order of the others.
 */
export function seededOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const ranked = items.map((item) => ({ item, rank: rankOf(keyOf(item)) }));
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).map(({ item }) => item);
}

function rankOf(key: string): string {
  return createHash('sha256').update(`${SEED}\0${key}`).digest('hex');
}
