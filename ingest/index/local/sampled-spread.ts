import type { LiveWindows } from './live-windows.ts';
import { SimilarityMoments } from './similarity-moments.ts';

/**
 * How similarities are spread over a sample of live windows, until any of these is removed. Their moments only accelerate: until all of the
 * sample is in them, a vector is compared with each window.
 */
export class SampledSpread {
  readonly #live: LiveWindows;
  readonly #slots: readonly number[];
  #moments: SimilarityMoments | undefined;

  constructor(live: LiveWindows, slots: readonly number[]) {
    this.#live = live;
    this.#slots = slots;
  }

  /** Takes up to so many windows into the moments, and tells whether more are to be taken. */
  extend(windows: number): boolean {
    const known = this.#moments?.count ?? 0;
    if (known === this.#slots.length) return false;
    this.#moments ??= new SimilarityMoments(this.#live.dimension);
    for (const slot of this.#slots.slice(known, known + windows)) this.#moments.add(this.#live.vector(slot));
    return known + windows < this.#slots.length;
  }

  /** @param vector of unit length */
  meanAndDeviation(vector: Float32Array): { mean: number; deviation: number } {
    if (this.#moments?.count === this.#slots.length) return this.#moments.meanAndDeviation(vector);
    const similarities = this.#slots.map((slot) => this.#live.similarity(slot, vector));
    const mean = similarities.reduce((sum, value) => sum + value, 0) / similarities.length;
    const variance = similarities.reduce((sum, value) => sum + (value - mean) ** 2, 0) / similarities.length;
    return { mean, deviation: Math.sqrt(variance) };
  }
}
