import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NearestRequest, NearestWindows } from '../../../../ingest/index/local/nearest-windows.ts';
import { isScanCheaper } from '../../../../ingest/index/local/scan-cost.ts';
import { toUnitLength } from '../../../../ingest/index/local/vector-bytes.ts';
import { fakeVector } from '../fake-vector.ts';

const vectorOf = (id: number) => toUnitLength(fakeVector(`word ${id} and ${id % 7}`));

function windowsOf(ids: number[]) {
  return ids.map((id) => ({
    id,
    document: id % 5,
    language: id % 3 === 0 ? 'zh' : 'en',
    audience: [id % 2 === 0 ? 'public' : 'staff'],
    vector: vectorOf(id),
  }));
}

/** One that scans and one that walks its graph, with the same windows. */
function both(ids: number[]): { exact: NearestWindows; walking: NearestWindows } {
  const exact = new NearestWindows(16);
  const walking = new NearestWindows(16, { isScanCheaper: () => false });
  for (const nearest of [exact, walking]) for (const window of windowsOf(ids)) nearest.add(window);
  return { exact, walking };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const request = { vector: vectorOf(1), visibility: ['public'], limit: 10 };
const idsFound = (nearest: NearestWindows, wanted: NearestRequest = request) =>
  nearest.search(wanted).nearest.map(({ windowId }) => windowId);

describe('NearestWindows', () => {
  it('finds with the graph what comparing every window finds', () => {
    const { exact, walking } = both(numbers(600));
    while (walking.extendGraph(64));
    for (const id of [1, 100, 333, 599]) {
      const wanted = { ...request, vector: vectorOf(id) };
      expect(idsFound(walking, wanted)).toEqual(idsFound(exact, wanted));
    }
  });

  it('finds everything while the graph is still being built', () => {
    const { exact, walking } = both(numbers(300));
    expect(idsFound(walking)).toEqual(idsFound(exact));
    expect(walking.extendGraph(100)).toBe(true);
    expect(idsFound(walking)).toEqual(idsFound(exact));
  });

  it('grows beyond the capacity a graph begins with', () => {
    const { walking } = both(numbers(1_100));
    while (walking.extendGraph(200));
    const { nearest } = walking.search({ vector: vectorOf(1_098), visibility: 'everything', limit: 1 });
    expect(nearest.map(({ windowId }) => windowId)).toContain(1_098);
  });

  it('finds exactly the live and visible windows after any removal', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 60 }), fc.nat(60), (kept, graphed) => {
        const { walking } = both(numbers(60));
        walking.extendGraph(graphed);
        walking.keepOnly(new Set(kept));
        for (const window of windowsOf([61, 62])) walking.add(window);
        const visible = [...kept, 62].filter((id) => id % 2 === 0).sort((a, b) => a - b);
        expect(idsFound(walking, { ...request, limit: 100 }).sort((a, b) => a - b)).toEqual(visible);
        while (walking.extendGraph(16));
        expect(idsFound(walking, { ...request, limit: 100 }).sort((a, b) => a - b)).toEqual(visible);
      }),
    );
  });

  it('finds in the documents that are asked what comparing their windows finds', () => {
    const { exact, walking } = both(numbers(300));
    walking.extendGraph(200);
    const wanted: NearestRequest = { ...request, wanted: new Set([2, 3]) };
    expect(idsFound(walking, wanted)).toEqual(idsFound(exact, wanted));
    expect(idsFound(exact, wanted).every((id) => id % 5 === 2 || id % 5 === 3)).toBe(true);
    expect(idsFound(exact, { ...request, wanted: new Set() })).toEqual([]);
  });

  it('takes the spread of a large language from a sample that stays the same', () => {
    const { exact } = both(numbers(4_000));
    const first = exact.search(request).spreads;
    exact.add({ id: 5_001, document: 1, language: 'en', audience: ['staff'], vector: vectorOf(1) });
    expect(exact.search(request).spreads).toEqual(first);
    const whole = numbers(4_000).filter((id) => id % 2 === 0 && id % 3 !== 0);
    const mean =
      whole.reduce(
        (sum, id) => sum + vectorOf(id).reduce((dot, value, at) => dot + value * request.vector[at]!, 0),
        0,
      ) / whole.length;
    expect(first.find(({ language }) => language === 'en')!.mean).toBeCloseTo(mean, 1);
  });

  it('finds the same spreads from moments as from comparing each window, for every caller and after a change', () => {
    const { exact, walking } = both(numbers(13_000));
    const requests = [request, { ...request, vector: vectorOf(500), visibility: 'everything' as const }];
    const expectSame = () => {
      for (const [k, { language, windows, mean, deviation }] of requests
        .flatMap((asked) => exact.search(asked).spreads)
        .entries()) {
        const other = requests.flatMap((asked) => walking.search(asked).spreads)[k]!;
        expect(other).toMatchObject({ language, windows });
        expect(other.mean).toBeCloseTo(mean, 9);
        expect(other.deviation).toBeCloseTo(deviation, 9);
      }
    };
    expectSame();
    expect(walking.extendSpreads(1_500)).toBe(true);
    expectSame();
    while (walking.extendSpreads(1_500));
    expectSame();
    const kept = new Set(numbers(13_000).filter((id) => id % 5 !== 0));
    for (const nearest of [exact, walking]) nearest.keepOnly(kept);
    while (walking.extendSpreads(1_500));
    expectSame();
  });
});

describe('isScanCheaper', () => {
  it('compares few among many one by one, and walks the graph for many', () => {
    expect([isScanCheaper(2_000, 2_000), isScanCheaper(4_000, 20_000), isScanCheaper(10, 1_000_000)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isScanCheaper(20_000, 20_000), isScanCheaper(500_000, 1_000_000)]).toEqual([false, false]);
  });
});
