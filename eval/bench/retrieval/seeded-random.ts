/** A mixed congruential generator (Knuth, TAOCP 2, 3.2.1): numbers from 0 to below 1, the same ones for a seed. */
export function seededRandom(seed: number): () => number {
  let state = (Math.imul(seed, 2_654_435_761) + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
