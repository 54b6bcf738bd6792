import type Database from 'better-sqlite3';
import type { Visibility } from '../../../types.ts';
import type { PassageMatches, TextScores } from '../passage-matches.ts';
import { MAXIMUM_DEAD_SHARE } from '../save-graph.ts';
import { bestSlots } from './best-slots.ts';
import { PassagePostings } from './passage-postings.ts';
import { MOST_SLOTS } from './posting-lists.ts';
import { type PostingsQueries, postingsQueries } from './postings-queries.ts';

/** With fewer, FTS5 answers in about 5 ms, and needs no memory for it. */
const FEWEST_PASSAGES = 10_000;

/** Callers with different views for whom the visible slots are kept until the next generation. */
const REMEMBERED_VIEWS = 8;

export interface LivePostingsOptions {
  /** Collections with fewer passages have no postings. Default: by measured cost. */
  fewestPassages?: number;
}

/**
 * Postings of the current generation. They only accelerate: as long as passages are missing in them nothing is matched here, and the
 * full-text index answers.
 */
export class LivePostings {
  readonly #queries: PostingsQueries;
  readonly #fewestPassages: number;
  readonly #views = new Map<string, Uint8Array>();
  #postings = new PassagePostings();
  #generation = 0;
  /** Highest id of a passage that was added, and of one that is to be. */
  #added = 0;
  #newest = 0;

  constructor(database: Database.Database, { fewestPassages = FEWEST_PASSAGES }: LivePostingsOptions = {}) {
    this.#queries = postingsQueries(database);
    this.#fewestPassages = fewestPassages;
  }

  /** Takes out what is gone in the generation that the open transaction sees, and notes what is to be added. */
  refresh(generation: number): void {
    if (generation === this.#generation) return;
    this.#views.clear();
    const isServed = this.#queries.count() >= this.#fewestPassages;
    this.#newest = isServed ? this.#queries.newest() : 0;
    if (isServed) this.#postings.keepOnly(new Set(this.#queries.documents('everything')));
    const { slots, living } = this.#postings;
    if (!isServed || slots - living > slots * MAXIMUM_DEAD_SHARE) {
      this.#postings = new PassagePostings();
      this.#added = 0;
    }
    this.#generation = generation;
  }

  /** Adds up to so many of the passages that are missing, and tells whether more are. */
  extend(passages: number): boolean {
    if (this.#isComplete() || this.#postings.slots + passages > MOST_SLOTS) return false;
    const rows = this.#queries.rows({ above: this.#added, upTo: this.#newest, limit: passages });
    for (const row of rows) this.#postings.add(row);
    this.#added = rows.length < passages ? this.#newest : (rows.at(-1)?.id ?? this.#added);
    return !this.#isComplete();
  }

  /** Passages that hold at least one of some terms; undefined where the full-text index has to tell. */
  match(terms: readonly string[]): PassageMatches | undefined {
    const postings = this.#postings;
    if (!this.#isUsable() || !postings.isExact(terms)) return undefined;
    const scores = postings.score(terms);
    const scored = (slots: readonly number[]): TextScores =>
      new Map(slots.map((slot) => [postings.idOf(slot), scores[slot] ?? 0]));
    return {
      best: ({ visibility, wanted, limit }) => {
        const visible = this.#visibleSlots(visibility);
        return scored(bestSlots(scores, wanted ? intersection(visible, postings.slotsOf(wanted)) : visible, limit));
      },
      scoresOf: (ids) => scored(ids.flatMap((id) => postings.slotOf(id) ?? []).filter((slot) => scores[slot] !== 0)),
    };
  }

  /** Which of some terms some passages hold, by id; undefined where their text has to tell. */
  heldTerms(terms: readonly string[], passageIds: readonly number[]): Map<number, ReadonlySet<string>> | undefined {
    if (!this.#isUsable()) return undefined;
    const slots = passageIds.flatMap((id) => this.#postings.slotOf(id) ?? []);
    const held = this.#postings.heldTerms(terms, slots);
    return new Map([...held].map(([slot, own]) => [this.#postings.idOf(slot), own]));
  }

  #isUsable(): boolean {
    return this.#newest > 0 && this.#isComplete();
  }

  #isComplete(): boolean {
    return this.#added >= this.#newest;
  }

  #visibleSlots(visibility: Visibility): Uint8Array {
    const key = JSON.stringify(visibility);
    const known = this.#views.get(key);
    if (known) return known;
    const oldest = this.#views.size >= REMEMBERED_VIEWS ? this.#views.keys().next().value : undefined;
    if (oldest !== undefined) this.#views.delete(oldest);
    const view = this.#postings.slotsOf(this.#queries.documents(visibility));
    this.#views.set(key, view);
    return view;
  }
}

function intersection(some: Uint8Array, others: Uint8Array): Uint8Array {
  return some.map((isIn, slot) => isIn & (others[slot] ?? 0));
}
