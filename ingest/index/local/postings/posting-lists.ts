/** Bits of a posting that hold the frequency; the others hold the slot of the passage. */
const FREQUENCY_BITS = 10;
const LARGEST_FREQUENCY = 2 ** FREQUENCY_BITS - 1;
/** Passages that can be told apart: 4,194,304. */
export const MOST_SLOTS = 2 ** (32 - FREQUENCY_BITS);

/** Slices hold 1, 2, 4 and so on up to so many postings: rare terms waste little, and frequent ones have few links to follow. A power of 2. */
const LARGEST_SLICE = 128;

/** Words of 32 bits that are taken from the system at once: 1 MiB. Nothing is ever copied to grow. */
const SLAB_BITS = 18;
const SLAB_WORDS = 2 ** SLAB_BITS;
const FIRST_TERMS = 4096;

/** Postings in `words` from one index to another, the second excluded. */
type SliceVisitor = (words: Uint32Array, from: number, to: number) => void;

/**
 * For each term the passages that hold it and how often, four bytes a posting, to which passages can be added at any time: slices that grow
 * with the term, each beginning with a link to the one before, in one pool (Busch et al., "Earlybird: real-time search at Twitter", 2012).
 */
export class PostingLists {
  readonly #slabs: Uint32Array[] = [];
  /** First free address; 0 is no address. */
  #free = 1;
  /** Address of the last posting, by term. */
  #tails = new Uint32Array(FIRST_TERMS);
  /** Postings by term. */
  #counts = new Uint32Array(FIRST_TERMS);
  /** Terms that some passage holds more often than a posting can say. */
  readonly #inexact = new Set<number>();

  /** Memory that is taken. */
  get bytes(): number {
    return this.#slabs.length * SLAB_WORDS * 4 + this.#tails.byteLength + this.#counts.byteLength;
  }

  count(term: number): number {
    return this.#counts[term] ?? 0;
  }

  /** Whether the postings of a term say how often each passage holds it: up to 1,023 they do. */
  isExact(term: number): boolean {
    return !this.#inexact.has(term);
  }

  /** Adds to how often a passage holds a term, a whole number. Slots come in ascending order. */
  add(term: number, slot: number, frequency: number): void {
    if (term >= this.#counts.length) this.#grow();
    const tail = this.#tails[term] ?? 0;
    const count = this.#counts[term] ?? 0;
    const last = this.#read(tail);
    if (count > 0 && slotOf(last) === slot) {
      const sum = frequencyOf(last) + frequency;
      if (sum > LARGEST_FREQUENCY) this.#inexact.add(term);
      this.#write(tail, posting(slot, sum));
      return;
    }
    const place = isFull(count) ? this.#addSlice(count, tail) : tail + 1;
    this.#write(place, posting(slot, frequency));
    this.#tails[term] = place;
    this.#counts[term] = count + 1;
  }

  /** Visits the postings of a term slice by slice, the last one first. */
  visit(term: number, visitor: SliceVisitor): void {
    let tail = this.#tails[term] ?? 0;
    for (let left = this.count(term); left > 0; ) {
      const words = this.#slabs[tail >>> SLAB_BITS] ?? NO_WORDS;
      const end = (tail & (SLAB_WORDS - 1)) + 1;
      const first = end - (left - sliceBegin(left));
      visitor(words, first, end);
      left -= end - first;
      tail = words[first - 1] ?? 0;
    }
  }

  /** Makes room for the next slice of a term, and returns where its first posting goes. */
  #addSlice(count: number, previous: number): number {
    const words = 1 + Math.min(LARGEST_SLICE, count + 1);
    const leftInSlab = SLAB_WORDS - (this.#free & (SLAB_WORDS - 1));
    if (words > leftInSlab) this.#free += leftInSlab;
    this.#slabs[this.#free >>> SLAB_BITS] ??= new Uint32Array(SLAB_WORDS);
    this.#write(this.#free, previous);
    this.#free += words;
    return this.#free - words + 1;
  }

  #read(address: number): number {
    return this.#slabs[address >>> SLAB_BITS]?.[address & (SLAB_WORDS - 1)] ?? 0;
  }

  #write(address: number, word: number): void {
    const slab = this.#slabs[address >>> SLAB_BITS];
    if (slab) slab[address & (SLAB_WORDS - 1)] = word;
  }

  #grow(): void {
    this.#tails = doubled(this.#tails);
    this.#counts = doubled(this.#counts);
  }
}

const NO_WORDS = new Uint32Array();

export function slotOf(word: number): number {
  return word >>> FREQUENCY_BITS;
}

export function frequencyOf(word: number): number {
  return word & LARGEST_FREQUENCY;
}

function posting(slot: number, frequency: number): number {
  return (slot << FREQUENCY_BITS) | Math.min(frequency, LARGEST_FREQUENCY);
}

/** Whether the next posting of a term with so many begins a slice: slices end at 1, 3, 7, 15 postings. */
function isFull(count: number): boolean {
  return (count & (count + 1)) === 0 || ((count + 1) & (LARGEST_SLICE - 1)) === 0;
}

/** Postings of a term with so many that stand in the slices before its last one. */
function sliceBegin(count: number): number {
  return count < LARGEST_SLICE ? 2 ** (31 - Math.clz32(count)) - 1 : (count & -LARGEST_SLICE) - 1;
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
