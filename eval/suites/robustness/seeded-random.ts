import { mulberry32 } from '../../scorers/bootstrap-interval.ts';

/** Numbers from 0 up to 1 that follow from a text: FNV-1a (Fowler, Noll and Vo) of its code units is the seed. */
export function seededRandom(text: string): () => number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mulberry32(hash);
}

/** One of several, evenly; undefined where there is none. */
export function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
