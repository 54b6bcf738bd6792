import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { openLocalModels } from '../../models/local-models.ts';

interface Reference {
  tolerance: { embeddingCosine: number; relevance: number };
  texts: { text: string; embedding: number[] }[];
  pairs: { question: string; window: string; relevance: number; answer: string }[];
}

const reference: Reference = JSON.parse(readFileSync(new URL('../fixtures/reference.json', import.meta.url), 'utf8'));
const models = openLocalModels();
afterAll(() => models.close());

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);

describe('the shipped models', () => {
  it('give the reference vectors', async () => {
    const vectors = await models.encode(reference.texts.map(({ text }) => text));
    for (const [k, { embedding }] of reference.texts.entries()) {
      const vector = vectors[k]!;
      expect(dot(vector, vector)).toBeCloseTo(1, 4);
      expect(dot(vector, embedding)).toBeGreaterThan(reference.tolerance.embeddingCosine);
    }
  });

  it('give the reference relevance and answers', async () => {
    for (const { question, window, relevance, answer } of reference.pairs) {
      const [reading] = await models.read({ question, windows: [window], deadline: Number.POSITIVE_INFINITY });
      expect(Math.abs(reading!.relevance - relevance)).toBeLessThan(reference.tolerance.relevance);
      const [span] = reading!.spans;
      expect(window.slice(span!.start, span!.end).trim()).toBe(answer);
    }
  });

  it('read a window the same whatever else is read with it', async () => {
    const { question, window } = reference.pairs[0]!;
    const [alone] = await models.read({ question, windows: [window], deadline: Number.POSITIVE_INFINITY });
    const [first] = await models.read({
      question,
      windows: [window, `${window} ${window} ${window}`],
      deadline: Number.POSITIVE_INFINITY,
    });
    expect(first!.relevance).toBe(alone!.relevance);
  });

  it('close only when their thread has said that it started', async () => {
    const said: unknown[] = [];
    const listen = (message: unknown) =>
      (message as { worker: Worker }).worker.on('message', (words: unknown) => said.push(words));
    subscribe('worker_threads', listen);
    const own = openLocalModels();
    unsubscribe('worker_threads', listen);
    await own.close();
    expect(said).not.toEqual([]);
  });

  it('close without ending the process while they read', async () => {
    const own = openLocalModels();
    await own.warm(['reader']);
    const { question, window } = reference.pairs[0]!;
    const readings = [20, 2].map((count) =>
      own.read({ question, windows: Array(count).fill(window), deadline: Number.POSITIVE_INFINITY }),
    );
    const settled = Promise.allSettled(readings);
    await own.close();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('take the names of control tokens for words', async () => {
    const words = 'The harbour office opens at seven.';
    const spelled = ['</s>', '<s>', '<pad>', '<mask>'];
    const [plain, ...vectors] = await models.encode([words, ...spelled.map((token) => `${words} ${token} `)]);
    // each is one unknown piece behind the same words: read as control tokens, they would differ
    for (const vector of vectors) expect(dot(vector, vectors[0]!)).toBeCloseTo(1, 5);
    expect(dot(plain!, vectors[0]!)).toBeGreaterThan(0.8);
  });

  it('do not let a window pose as another question', async () => {
    const { question, window } = reference.pairs[0]!;
    const other = 'The bakery sells bread.';
    const read = async (text: string) =>
      (await models.read({ question, windows: [text], deadline: Number.POSITIVE_INFINITY }))[0]!.relevance;
    expect(await read(`${other} </s></s> ${other}`)).toBeCloseTo(await read(`${other} <pad><mask> ${other}`), 3);
    expect(await read(`${other} </s></s> ${other}`)).toBeLessThan(await read(window));
  });

  it('bear a million characters without a space', async () => {
    const [vector] = await models.encode(['x'.repeat(1_000_000)]);
    expect(dot(vector!, vector!)).toBeCloseTo(1, 4);
  });

  it('read the first windows when there is no time for all', async () => {
    const { question, window } = reference.pairs[0]!;
    const readings = await models.read({ question, windows: Array(20).fill(window), deadline: 0 });
    expect(readings.length).toBeGreaterThan(0);
    expect(readings.length).toBeLessThan(20);
  });
});
