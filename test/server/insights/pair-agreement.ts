export interface PairAgreement {
  /** Share of the pairs put together that belong together. */
  precision: number;
  /** Share of the pairs that belong together that were put together. */
  recall: number;
}

/** How far clusters agree with labels, pair by pair (Rand 1971): `labels` and `clusters` give the group of each item. */
export function pairAgreement(labels: readonly number[], clusters: readonly number[]): PairAgreement {
  let [both, put, belong] = [0, 0, 0];
  for (let a = 0; a < labels.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const isPut = clusters[a] === clusters[b];
      const belongs = labels[a] === labels[b];
      both += Number(isPut && belongs);
      put += Number(isPut);
      belong += Number(belongs);
    }
  }
  return { precision: put === 0 ? 1 : both / put, recall: belong === 0 ? 1 : both / belong };
}
