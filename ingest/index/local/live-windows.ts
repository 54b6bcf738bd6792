import { dotProduct } from './dot-product.ts';

/** Vectors that share one block of memory. Blocks are added as windows come, so nothing is ever copied to grow. */
const VECTORS_A_BLOCK = 1024;

export interface LiveWindow {
  id: number;
  language: string;
  /** Key of its document. */
  document: number;
  /** Names of those who may see the window. */
  audience: readonly string[];
  vector: Float32Array;
}

/**
 * The windows of the current generation that have a vector, in memory: what a question is compared with. Each stands in a slot; a
 * slot whose window is gone is used again.
 */
export class LiveWindows {
  readonly dimension: number;
  /** Window id by slot; 0 where the slot is free. */
  readonly ids: number[] = [];
  /** Language by slot. */
  readonly languages: string[] = [];
  /** Key of the document by slot. */
  readonly documents: number[] = [];
  /** Index into `audiences` by slot: few distinct audiences serve all windows. */
  readonly audienceIndexes: number[] = [];
  readonly audiences: (readonly string[])[] = [];
  readonly #blocks: Float32Array[] = [];
  readonly #slots = new Map<number, number>();
  readonly #audienceIndex = new Map<string, number>();
  readonly #free: number[] = [];

  constructor(dimension: number) {
    this.dimension = dimension;
  }

  get size(): number {
    return this.#slots.size;
  }

  slotOf(windowId: number): number | undefined {
    return this.#slots.get(windowId);
  }

  add(window: LiveWindow): void {
    const slot = this.#free.pop() ?? this.ids.length;
    this.ids[slot] = window.id;
    this.languages[slot] = window.language;
    this.documents[slot] = window.document;
    this.audienceIndexes[slot] = this.#indexOfAudience(window.audience);
    this.#slots.set(window.id, slot);
    const block = Math.floor(slot / VECTORS_A_BLOCK);
    this.#blocks[block] ??= new Float32Array(VECTORS_A_BLOCK * this.dimension);
    this.vector(slot).set(window.vector);
  }

  /** Takes a new audience of a window that is there. */
  setAudience(slot: number, audience: readonly string[]): void {
    this.audienceIndexes[slot] = this.#indexOfAudience(audience);
  }

  /** Removes every window that is not in the set, and returns the ids of those removed. */
  keepOnly(windowIds: ReadonlySet<number>): number[] {
    const gone = [...this.#slots.keys()].filter((id) => !windowIds.has(id));
    for (const id of gone) this.#remove(id);
    return gone;
  }

  /** The vector in a slot: a view, valid until the window is removed. */
  vector(slot: number): Float32Array {
    const offset = (slot % VECTORS_A_BLOCK) * this.dimension;
    return this.#block(slot).subarray(offset, offset + this.dimension);
  }

  /** Cosine with a vector of unit length. */
  similarity(slot: number, vector: Float32Array): number {
    return dotProduct(vector, this.#block(slot), (slot % VECTORS_A_BLOCK) * this.dimension);
  }

  #remove(windowId: number): void {
    const slot = this.#slots.get(windowId);
    if (slot === undefined) return;
    this.vector(slot).fill(0);
    this.ids[slot] = 0;
    this.#slots.delete(windowId);
    this.#free.push(slot);
  }

  #block(slot: number): Float32Array {
    return this.#blocks[Math.floor(slot / VECTORS_A_BLOCK)] ?? NO_BLOCK;
  }

  #indexOfAudience(audience: readonly string[]): number {
    const key = JSON.stringify(audience);
    const index = this.#audienceIndex.get(key) ?? this.audiences.push(audience) - 1;
    this.#audienceIndex.set(key, index);
    return index;
  }
}

const NO_BLOCK = new Float32Array();
