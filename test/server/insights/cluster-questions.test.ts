import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../../ingest/embeddings/embedder.ts';
import { createLocalEmbedder } from '../../../ingest/embeddings/local-embedder.ts';
import { type LocalModels, openLocalModels } from '../../../models/local-models.ts';
import { clusterQuestions } from '../../../server/insights/cluster-questions.ts';
import { ASSOCIATION_QUESTIONS, TOWN_QUESTIONS } from './asked-questions.ts';
import { pairAgreement } from './pair-agreement.ts';

/** A vector of unit length in a plane, so many degrees from the first axis. */
function at(degrees: number): Float32Array {
  const angle = (degrees * Math.PI) / 180;
  return Float32Array.of(Math.cos(angle), Math.sin(angle));
}

describe('clusters', () => {
  it('hold the questions near their middle, the largest first, each with the one nearest to the middle as its label', async () => {
    const points = [90, 0, 20, 11, 95].map((degrees) => ({ question: degrees, vector: at(degrees) }));
    expect(await clusterQuestions(points, 0.9)).toEqual([
      { label: 11, questions: [0, 20, 11] },
      { label: expect.any(Number), questions: [90, 95] },
    ]);
  });

  it('leave a question alone whose vector is not known, and one that is near nothing', async () => {
    const points = [
      { question: 'a', vector: at(0) },
      { question: 'b', vector: undefined },
      { question: 'c', vector: undefined },
      { question: 'd', vector: at(90) },
    ];
    const clusters = await clusterQuestions(points);
    expect(clusters.map(({ questions }) => questions)).toEqual([['a'], ['d'], ['b'], ['c']]);
    expect(await clusterQuestions([])).toEqual([]);
  });

  it('hold every question once, and sockets have their turn meanwhile', async () => {
    const points = Array.from({ length: 500 }, (_, place) => ({ question: place, vector: at((place * 137) % 360) }));
    let hadTurn = false;
    setImmediate(() => {
      hadTurn = true;
    });
    const clusters = await clusterQuestions(points);
    const held = clusters.flatMap(({ questions }) => questions).sort((a, b) => a - b);
    expect(held).toEqual(points.map(({ question }) => question));
    expect(hadTurn).toBe(true);
  });
});

describe('with the encoder', () => {
  let models: LocalModels;
  let embedder: Embedder;
  beforeAll(() => {
    models = openLocalModels();
    embedder = createLocalEmbedder(models);
  });
  afterAll(() => models.close());

  // Some points below what was measured. The order decides which question begins a cluster, so it is the mean of several.
  it.each([
    ['an association', ASSOCIATION_QUESTIONS, { precision: 0.64, recall: 0.5 }],
    ['a town, on which nothing was set', TOWN_QUESTIONS, { precision: 0.84, recall: 0.45 }],
  ])('questions about the same thing are put together, those asked of %s', async (_name, subjects, least) => {
    const asked = subjects.flatMap((questions, subject) => questions.map((question) => ({ question, subject })));
    const vectors = await Promise.all(asked.map(({ question }) => embedder.embedQuestion(question)));
    const subjectsOf = asked.map(({ subject }) => subject);
    const random = randomNumbers();
    let [precision, recall] = [0, 0];
    for (let order = 0; order < ORDERS; order += 1) {
      const places = shuffled([...asked.keys()], random);
      const clusters = await clusterQuestions(places.map((place) => ({ question: place, vector: vectors[place] })));
      const clusterOf: number[] = [];
      for (const [cluster, { questions }] of clusters.entries())
        for (const place of questions) clusterOf[place] = cluster;
      const agreement = pairAgreement(subjectsOf, clusterOf);
      precision += agreement.precision / ORDERS;
      recall += agreement.recall / ORDERS;
    }
    expect(precision).toBeGreaterThan(least.precision);
    expect(recall).toBeGreaterThan(least.recall);
  });
});

const ORDERS = 20;

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** The same every time (Park and Miller 1988). */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
