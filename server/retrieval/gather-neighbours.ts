import type { RankedPassage } from './retriever.ts';

/** So many passages after the best one may go on with its list, and one before it may begin it. */
const FOLLOWING = 2;
const PRECEDING = 1;

/** For a question that asks for several items: the passages around the best one come right after it, in their own order. */
export function gatherNeighbours(ranked: readonly RankedPassage[]): RankedPassage[] {
  const [best, ...others] = ranked;
  if (!best) return [];
  const isNeighbour = ({ passage }: RankedPassage): boolean => {
    const distance = passage.ordinal - best.passage.ordinal;
    return passage.documentId === best.passage.documentId && distance >= -PRECEDING && distance <= FOLLOWING;
  };
  const neighbours = others.filter(isNeighbour).sort((a, b) => a.passage.ordinal - b.passage.ordinal);
  return [best, ...neighbours, ...others.filter((other) => !isNeighbour(other))];
}
