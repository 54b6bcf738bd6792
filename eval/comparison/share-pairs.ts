import type { Share } from '../scorers/judged-answer.ts';
import type { SharePair } from './grouped-shares.ts';
import type { ItemPair } from './pair-items.ts';

const NO_PART: Share = { part: 0, whole: 0 };

/** The pairs in which a score is defined on at least one side. */
export function sharePairs(pairs: readonly ItemPair[], score: string): SharePair[] {
  return pairs.flatMap(({ before, after }) => {
    const earlier = shareOf(before, score);
    const later = shareOf(after, score);
    if (earlier === undefined && later === undefined) return [];
    return [{ group: after.group, before: earlier ?? NO_PART, after: later ?? NO_PART }];
  });
}

/** Undefined where the score is not defined for the item, whatever it is called. */
export function shareOf({ shares }: ItemPair['before'], score: string): Share | undefined {
  return Object.hasOwn(shares, score) ? shares[score] : undefined;
}
