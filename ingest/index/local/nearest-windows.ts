import type { Visibility } from '../../types.ts';
import type { SimilaritySpread } from '../passage-index.ts';
import { bestWindows } from './best-windows.ts';
import { type LiveWindow, LiveWindows } from './live-windows.ts';
import { MAXIMUM_DEAD_SHARE } from './save-graph.ts';
import { isScanCheaper } from './scan-cost.ts';
import { findVisibleWindows, type VisibleLanguage, type VisibleWindows } from './visible-windows.ts';
import { type NearWindow, WindowGraph } from './window-graph.ts';

/** Callers with different views for whom the sorted windows are kept until the next generation. */
const REMEMBERED_VIEWS = 8;

export interface NearestRequest {
  /** Of unit length. */
  vector: Float32Array;
  visibility: Visibility;
  /** Keys of the documents that are asked. Default: all. */
  wanted?: ReadonlySet<number> | undefined;
  /** Windows wanted of each language. */
  limit: number;
}

export interface NearestResult {
  nearest: NearWindow[];
  spreads: SimilaritySpread[];
}

export interface NearestWindowsOptions {
  /** A saved graph to go on with. Default: an empty one. */
  graph?: WindowGraph | undefined;
  /** Decides between comparing every visible window and walking the graph. Default: by measured cost. */
  isScanCheaper?: typeof isScanCheaper;
}

/**
 * Nearest windows by vector, of what a caller may see. The graph only accelerates: windows that it does not hold yet are
 * compared one by one, and points of windows that are gone are filtered out, so a graph that lags behind costs time
 * and never a result.
 */
export class NearestWindows {
  readonly live: LiveWindows;
  readonly #dimension: number;
  readonly #isScanCheaper: typeof isScanCheaper;
  readonly #views = new Map<string, VisibleWindows>();
  #graph: WindowGraph;
  /** Live windows that the graph does not hold yet. */
  #waiting = new Set<number>();

  constructor(dimension: number, options: NearestWindowsOptions = {}) {
    this.#dimension = dimension;
    this.#isScanCheaper = options.isScanCheaper ?? isScanCheaper;
    this.#graph = options.graph ?? WindowGraph.create(dimension);
    this.live = new LiveWindows(dimension);
  }

  /** Adds a window, or takes the new audience of one that is there. */
  add(window: LiveWindow): void {
    const slot = this.live.slotOf(window.id);
    if (slot === undefined) this.live.add(window);
    else this.live.setAudience(slot, window.audience);
    if (!this.#graph.has(window.id)) this.#waiting.add(window.id);
    this.#views.clear();
  }

  /** Removes every window that is not in the set, and gives up a graph that consists too much of such windows. */
  keepOnly(windowIds: ReadonlySet<number>): void {
    for (const id of this.live.keepOnly(windowIds)) this.#waiting.delete(id);
    this.#views.clear();
    const deadPoints = this.#graph.size - (this.live.size - this.#waiting.size);
    if (deadPoints > this.#graph.size * MAXIMUM_DEAD_SHARE) {
      this.#graph = WindowGraph.create(this.#dimension);
      this.#waiting = new Set(this.live.ids.filter((id) => id !== 0));
    }
  }

  /** Adds up to so many of the waiting windows to the graph, and tells whether more wait. */
  extendGraph(points: number): boolean {
    // A collection that is scanned anyway needs no graph.
    if (this.#isScanCheaper(this.live.size, this.live.size)) return false;
    for (const id of [...take(this.#waiting, points)]) {
      const slot = this.live.slotOf(id);
      if (slot !== undefined) this.#graph.add(id, this.live.vector(slot));
      this.#waiting.delete(id);
    }
    return this.#waiting.size > 0;
  }

  /** Takes up to so many windows into the moments of what callers may see, and tells whether more are to be taken. */
  extendSpreads(windows: number): boolean {
    if (this.#isScanCheaper(this.live.size, this.live.size)) return false;
    const languages = [...this.#views.values()].flatMap((view) => view.languages);
    return languages.some(({ spread }) => spread.extend(windows));
  }

  search(request: NearestRequest): NearestResult {
    const view = this.#viewOf(request.visibility);
    const nearest: NearWindow[] = [];
    const spreads: SimilaritySpread[] = [];
    for (const language of view.languages) {
      const spread = language.spread.meanAndDeviation(request.vector);
      spreads.push({ language: language.language, windows: language.slots.length, ...spread });
      nearest.push(...this.#nearestOf(language, view, request));
    }
    return { nearest, spreads };
  }

  #nearestOf(language: VisibleLanguage, view: VisibleWindows, { vector, wanted, limit }: NearestRequest): NearWindow[] {
    const isAsked = (slot: number) => wanted === undefined || wanted.has(this.live.documents[slot] ?? 0);
    const slots = wanted ? language.slots.filter(isAsked) : language.slots;
    if (this.#isScanCheaper(slots.length, this.live.size)) {
      return bestWindows(this.#compare(slots, vector), limit);
    }
    const isWanted = (windowId: number) => {
      const slot = this.live.slotOf(windowId);
      return (
        slot !== undefined && this.live.languages[slot] === language.language && view.isVisible(slot) && isAsked(slot)
      );
    };
    const waiting = [...this.#waiting].filter(isWanted).flatMap((id) => this.live.slotOf(id) ?? []);
    return bestWindows([...this.#graph.search(vector, limit, isWanted), ...this.#compare(waiting, vector)], limit);
  }

  *#compare(slots: number[], vector: Float32Array): Generator<NearWindow> {
    for (const slot of slots)
      yield { windowId: this.live.ids[slot] ?? 0, similarity: this.live.similarity(slot, vector) };
  }

  #viewOf(visibility: Visibility): VisibleWindows {
    const key = JSON.stringify(visibility);
    const known = this.#views.get(key);
    if (known) return known;
    const oldest = this.#views.size >= REMEMBERED_VIEWS ? this.#views.keys().next().value : undefined;
    if (oldest !== undefined) this.#views.delete(oldest);
    const view = findVisibleWindows(this.live, visibility);
    this.#views.set(key, view);
    return view;
  }
}

function* take(ids: Iterable<number>, count: number): Generator<number> {
  let taken = 0;
  for (const id of ids) {
    if (taken === count) return;
    taken += 1;
    yield id;
  }
}
