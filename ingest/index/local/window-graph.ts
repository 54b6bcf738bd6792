import hnswlib from 'hnswlib-node';

/** Links of a point. 16 suits a few hundred dimensions; more costs memory for recall that the width below gives as well. */
const LINKS = 16;
/** Candidates looked at when a point is added. */
const CONSTRUCTION_WIDTH = 200;
/** Candidates looked at in a search; at least as many as are wanted. */
const SEARCH_WIDTH = 128;
const FIRST_CAPACITY = 1024;

export interface NearWindow {
  windowId: number;
  /** Cosine with the question's vector. */
  similarity: number;
}

/**
 * A navigable small-world graph over window vectors (Malkov and Yashunin 2018, arXiv:1603.09320) that keeps hnswlib-node's
 * edges out of sight: vectors come as Float32Array, capacity grows, a loaded graph has its search width again. Points are
 * never removed; the filter keeps those of windows that are gone out of the results.
 */
export class WindowGraph {
  readonly #points: hnswlib.HierarchicalNSW;
  readonly #ids: Set<number>;

  private constructor(points: hnswlib.HierarchicalNSW) {
    this.#points = points;
    this.#points.setEf(SEARCH_WIDTH);
    this.#ids = new Set(points.getIdsList());
  }

  /** @param capacity points that are expected; it grows where more come, for the price of a copy */
  static create(dimension: number, capacity = FIRST_CAPACITY): WindowGraph {
    const points = new hnswlib.HierarchicalNSW('ip', dimension);
    points.initIndex({ maxElements: Math.max(capacity, 1), m: LINKS, efConstruction: CONSTRUCTION_WIDTH });
    return new WindowGraph(points);
  }

  /**
   * Reads a graph that `save` wrote. The caller has verified that the file is what was written, dimension included: hnswlib would
   * load one of another dimension without a word.
   */
  static load(file: string, dimension: number): WindowGraph {
    const points = new hnswlib.HierarchicalNSW('ip', dimension);
    points.readIndexSync(file);
    return new WindowGraph(points);
  }

  get size(): number {
    return this.#ids.size;
  }

  has(windowId: number): boolean {
    return this.#ids.has(windowId);
  }

  ids(): Iterable<number> {
    return this.#ids;
  }

  /** The vector of a point that the graph holds. */
  vector(windowId: number): readonly number[] {
    return this.#points.getPoint(windowId);
  }

  /** Adds a point. The vector has been checked: hnswlib takes NaN and loses its way. */
  add(windowId: number, vector: Float32Array): void {
    if (this.#ids.size >= this.#points.getMaxElements()) this.#points.resizeIndex(this.#points.getMaxElements() * 2);
    this.#points.addPoint(Array.from(vector), windowId);
    this.#ids.add(windowId);
  }

  /** @param isWanted must not throw: an exception inside a filter ends the process */
  search(vector: Float32Array, limit: number, isWanted: (windowId: number) => boolean): NearWindow[] {
    const wanted = Math.min(limit, this.#ids.size);
    if (wanted < 1) return [];
    const { neighbors, distances } = this.#points.searchKnn(Array.from(vector), wanted, isWanted);
    return neighbors.map((windowId, index) => ({ windowId, similarity: 1 - (distances[index] ?? 1) }));
  }

  async save(file: string): Promise<void> {
    await this.#points.writeIndex(file);
  }
}
