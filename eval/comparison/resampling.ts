export interface ResamplingOptions {
  resamples?: number;
  seed?: number;
}

/** A p-value near 0.05 is then off by 0.002 (one standard deviation). */
export const RESAMPLES = 10_000;

/** Fixed, so that the same two runs compare the same. */
export const SEED = 20_260_101;

/** What counts as the same number: equal sums that were added up in another order differ by less than this share. */
export const ROUNDING = 1e-9;
