/** What a feature is standardised by. */
export interface FeatureScale {
  mean: number;
  /** 1 where the feature is the same everywhere. */
  deviation: number;
}

interface Weighted {
  /** Missing features count as 0. */
  features: Readonly<Record<string, number | undefined>>;
  weight: number;
}

export function featureScale(observations: readonly Weighted[], name: string): FeatureScale {
  const total = observations.reduce((sum, { weight }) => sum + weight, 0);
  const average = (of: (value: number) => number): number =>
    observations.reduce((sum, { features, weight }) => sum + weight * of(features[name] ?? 0), 0) / total;
  const mean = average((value) => value);
  return { mean, deviation: Math.sqrt(average((value) => (value - mean) ** 2)) || 1 };
}
