import type { ComparedItem, ComparedRun } from './compared-report.ts';

export interface ItemPair {
  before: ComparedItem;
  after: ComparedItem;
}

export interface PairedItems {
  pairs: ItemPair[];
  /** In the earlier run alone. */
  onlyBefore: ComparedItem[];
  /** In the later run alone. */
  onlyAfter: ComparedItem[];
  /** In both, with another question, history or expectation; as they are in the later run. */
  changed: ComparedItem[];
}

/** The same questions of two runs side by side, in the order of the later run. */
export function pairItems(before: ComparedRun, after: ComparedRun): PairedItems {
  const earlier = new Map(before.items.map((item) => [item.id, item]));
  const paired: PairedItems = { pairs: [], onlyBefore: [], onlyAfter: [], changed: [] };
  for (const item of after.items) {
    const old = earlier.get(item.id);
    if (old === undefined) paired.onlyAfter.push(item);
    else if (old.fingerprint !== item.fingerprint) paired.changed.push(item);
    else paired.pairs.push({ before: old, after: item });
  }
  const later = new Set(after.items.map(({ id }) => id));
  paired.onlyBefore.push(...before.items.filter(({ id }) => !later.has(id)));
  return paired;
}
