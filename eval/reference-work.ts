/** Long enough to be measured by a clock of microseconds, short beside an answer. */
const PRODUCTS = 1_000_000;
const LENGTH = 4_096;
/** The fastest of these counts: what delays one of them is another process, not the work. */
const REPEATS = 3;

const LEFT = Float32Array.from({ length: LENGTH }, (_, index) => Math.sin(index));
const RIGHT = Float32Array.from({ length: LENGTH }, (_, index) => Math.cos(index));

/**
 * Milliseconds that a fixed piece of work takes on this machine at this moment: a million products of numbers, which is
 * what the networks spend their time on too.
 * @param now milliseconds from any fixed point
 */
export function measureReferenceWork(now: () => number): number {
  const times = Array.from({ length: REPEATS }, () => {
    const started = now();
    sink = sumOfProducts();
    return now() - started;
  });
  return Math.min(...times);
}

/** Keeps the sum alive, so that the work is not optimised away. */
let sink = 0;

function sumOfProducts(): number {
  let sum = sink * 0;
  for (let product = 0; product < PRODUCTS; product += 1) {
    const index = product % LENGTH;
    sum += (LEFT[index] ?? 0) * (RIGHT[index] ?? 0);
  }
  return sum;
}
