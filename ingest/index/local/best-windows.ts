import type { NearWindow } from './window-graph.ts';

/** The most similar windows, best first. One pass that keeps only the best, since sorting a long list takes most of a search. */
export function bestWindows(windows: Iterable<NearWindow>, limit: number): NearWindow[] {
  const best: NearWindow[] = [];
  for (const window of windows) {
    const worst = best.length >= limit ? best.at(-1) : undefined;
    if (limit < 1 || (worst && !isBetter(window, worst))) continue;
    let place = best.length;
    while (place > 0 && isBetter(window, best[place - 1] ?? window)) place -= 1;
    best.splice(place, 0, window);
    if (best.length > limit) best.pop();
  }
  return best;
}

/** Equal similarities are told apart by id, so that a result does not depend on how it was found. */
function isBetter(a: NearWindow, b: NearWindow): boolean {
  return a.similarity > b.similarity || (a.similarity === b.similarity && a.windowId < b.windowId);
}
