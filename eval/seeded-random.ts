import { mulberry32 } from './scorers/bootstrap-interval.ts';

/** A number of 32 bits that follows from a text: FNV-1a (Fowler, Noll and Vo) of its code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Numbers from 0 up to 1 that follow from a text. */
export function seededRandom(text: string): () => number {
  return mulberry32(hashText(text));
}

/** One of several, evenly; undefined where there is none. */
export function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
