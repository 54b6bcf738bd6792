/**
 * When questions arrive, milliseconds from the start: evenly, and fixed beforehand. People do not wait for each other's answers, so
 * a slow server gets no fewer of them, and an answer's time counts from when its question was due ("coordinated omission").
 */
export function arrivals({ rate, seconds }: { rate: number; seconds: number }): number[] {
  return Array.from({ length: Math.round(rate * seconds) }, (_, k) => (k * 1_000) / rate);
}
