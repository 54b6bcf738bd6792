import type Database from 'better-sqlite3';
import { dotProduct } from './dot-product.ts';
import type { IndexMeta } from './index-meta.ts';
import { fromDirectionBytes } from './vector-bytes.ts';

/** A word of the documents, and how near its meaning is. */
export interface NearWord {
  term: string;
  written: string;
  /** Cosine of the two vectors. */
  similarity: number;
}

interface WordRow {
  term: string;
  written: string;
  vector: Buffer;
}

/** The words that have a vector, in memory, as of one generation. */
export class LiveWords {
  readonly #newer: Database.Statement<[number], WordRow>;
  readonly #terms: Database.Statement<[], string>;
  readonly #words = new Map<string, { written: string; vector: Float32Array }>();
  #generation = 0;

  constructor(database: Database.Database) {
    this.#newer = database.prepare('SELECT term, written, vector FROM words WHERE vectored > ?');
    this.#terms = database.prepare<[], string>('SELECT term FROM words WHERE vectored IS NOT NULL').pluck();
  }

  /** Brings the words to the generation of the open transaction: reads what is new, and where something was taken away lets go of it. */
  refresh({ generation, lastRemoval }: Pick<IndexMeta, 'generation' | 'lastRemoval'>): void {
    if (generation === this.#generation) return;
    for (const { term, written, vector } of this.#newer.iterate(this.#generation))
      this.#words.set(term, { written, vector: fromDirectionBytes(vector) });
    if (lastRemoval > this.#generation) {
      const kept = new Set(this.#terms.all());
      for (const term of this.#words.keys()) if (!kept.has(term)) this.#words.delete(term);
    }
    this.#generation = generation;
  }

  /** For each of some vectors of unit length all words at least so near, nearest first. Each word is fetched once for all of them. */
  near(vectors: readonly Float32Array[], leastSimilarity: number): NearWord[][] {
    const found = vectors.map((vector) => ({ vector, words: [] as NearWord[] }));
    for (const [term, { written, vector: own }] of this.#words) {
      for (const { vector, words } of found) {
        const similarity = dotProduct(vector, own, 0);
        if (similarity >= leastSimilarity) words.push({ term, written, similarity });
      }
    }
    return found.map(({ words }) => words.sort((a, b) => b.similarity - a.similarity));
  }
}
