import type { SharePair } from '../../../eval/comparison/grouped-shares.ts';
import { mulberry32 } from '../../../eval/scorers/bootstrap-interval.ts';

export type Random = () => number;
/** The pairs of one simulated comparison. */
export type Simulation = (random: Random, size: number) => SharePair[];

export const single = (part: number) => ({ part, whole: 1 });

/** One question a group, of which each run scores something. */
export function pairsOf(scores: readonly (readonly [before: number, after: number])[]): SharePair[] {
  return scores.map(([before, after], index) => ({
    group: `g${index}`,
    before: single(before),
    after: single(after),
  }));
}

/** Shares of 1 for most questions, of anything below for some; a part of the questions is answered anew. */
export function skewedShares({ perfect, renewed }: { perfect: number; renewed: number }): Simulation {
  return (random, size) => {
    const draw = () => (random() < perfect ? 1 : Math.floor(random() * 5) / 5);
    const scores = Array.from({ length: size }, () => {
      const before = draw();
      return [before, random() < renewed ? draw() : before] as const;
    });
    return pairsOf(scores);
  };
}

/** A tenth loses 0.5, half win 0.1: no difference on average, and differences that are skewed. */
export const skewedDifferences: Simulation = (random, size) =>
  pairsOf(
    Array.from({ length: size }, () => {
      const luck = random();
      return [0.5, luck < 0.1 ? 0 : luck < 0.6 ? 0.6 : 0.5] as const;
    }),
  );

/** Times with a long tail, in part a matter of the question. */
export const latencies: Simulation = (random, size) =>
  pairsOf(
    Array.from({ length: size }, () => {
      const question = 0.5 * normal(random);
      const time = () => 200 * Math.exp(question + 0.6 * normal(random));
      return [time(), time()] as const;
    }),
  );

/** Pooled like citations: up to six a question, or none, and hard questions have wrong ones in both runs. */
export const pooled: Simulation = (random, size) =>
  Array.from({ length: size }, (_, index) => {
    const rightness = random() ** 0.3;
    const draw = () => {
      const whole = Math.floor(random() ** 2 * 7);
      return { part: Array.from({ length: whole }, () => random()).filter((luck) => luck < rightness).length, whole };
    };
    return { group: `g${index}`, before: draw(), after: draw() };
  });

/** Conversations of one to four turns that get better or worse as a whole. */
export const conversations: Simulation = (random, size) =>
  Array.from({ length: size }, (_, index) => {
    const shift = 0.2 * normal(random);
    const turns = 1 + Math.floor(random() * 4);
    return Array.from({ length: turns }, () => {
      const before = random();
      return { group: `g${index}`, before: single(before), after: single(before + shift + 0.1 * normal(random)) };
    });
  }).flat();

/** Each question flips to wrong with one probability and to right with another. */
export function flips({ lost, won }: { lost: number; won: number }): Simulation {
  return (random, size) =>
    pairsOf(
      Array.from({ length: size }, () => {
        const luck = random();
        if (luck < lost) return [1, 0] as const;
        return luck < lost + won ? ([0, 1] as const) : ([1, 1] as const);
      }),
    );
}

/** Differences of a mean and a standard deviation, normal. */
export function normalFalls({ mean, deviation }: { mean: number; deviation: number }): Simulation {
  return (random, size) =>
    pairsOf(Array.from({ length: size }, () => [1, 1 - mean + deviation * normal(random)] as const));
}

/** Box and Muller 1958. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** The share of simulated comparisons with a p-value of at most 0.05. */
export function shareDetected(
  test: (pairs: SharePair[], round: number) => number,
  { simulation, size, comparisons, seed }: { simulation: Simulation; size: number; comparisons: number; seed: number },
): number {
  const random = mulberry32(seed);
  let detected = 0;
  for (let round = 0; round < comparisons; round += 1) {
    if (test(simulation(random, size), round) <= 0.05) detected += 1;
  }
  return detected / comparisons;
}
