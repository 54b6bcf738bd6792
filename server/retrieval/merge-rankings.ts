import type { RankedPassage } from './retriever.ts';

/**
 * One ranking for a question of several parts: the best of each part, then the second of each, and so on, so that no part
 * crowds out another. A passage that several parts found stands once, with what was read of it for each.
 */
export function mergeRankings(rankings: readonly (readonly RankedPassage[])[]): RankedPassage[] {
  const [only] = rankings;
  if (only && rankings.length === 1) return [...only];
  const merged = new Map<number, RankedPassage>();
  const longest = Math.max(0, ...rankings.map((ranking) => ranking.length));
  for (let rank = 0; rank < longest; rank++) {
    for (const ranking of rankings) {
      const next = ranking[rank];
      if (next) merged.set(next.passage.id, joined(merged.get(next.passage.id), next));
    }
  }
  return [...merged.values()];
}

function joined(earlier: RankedPassage | undefined, later: RankedPassage): RankedPassage {
  if (!earlier) return later;
  const best = later.score > earlier.score ? later : earlier;
  return { ...best, readWindows: [...earlier.readWindows, ...later.readWindows] };
}
