/** The slots of the highest scores above 0 among those that are chosen with 1, best first; of equal scores the lower slot first. */
export function bestSlots(scores: Float64Array, chosen: Uint8Array, limit: number): number[] {
  const best: number[] = [];
  if (limit < 1) return best;
  let worst = 0;
  for (let slot = 0; slot < scores.length; slot += 1) {
    const score = scores[slot] ?? 0;
    if (score <= worst || chosen[slot] !== 1) continue;
    let place = best.length;
    while (place > 0 && score > (scores[best[place - 1] ?? 0] ?? 0)) place -= 1;
    best.splice(place, 0, slot);
    if (best.length > limit) best.pop();
    if (best.length === limit) worst = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}
