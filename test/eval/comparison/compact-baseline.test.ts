import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatBaseline, parseBaseline } from '../../../eval/comparison/compact-baseline.ts';
import { readEarlierRun } from '../../../eval/comparison/read-earlier-run.ts';
import { item, runOf } from './compared-runs.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-baseline-'));
});
afterAll(() => rm(folder, { recursive: true }));

const text = fc.string({ unit: 'binary', maxLength: 20 });
const number = fc.integer({ min: -1e9, max: 1e9 }).map((millionths) => millionths / 1e6 || 0);
const shares = fc.dictionary(
  text.filter((name) => name !== '__proto__'),
  fc.record({ part: number, whole: number }),
  { maxKeys: 4, noNullPrototype: true },
);
const anyItem = fc
  .record({
    ...{ kind: text, language: text, question: text, answer: text, fingerprint: text, shares },
    status: fc.constantFrom('answered' as const, 'not-found' as const, 'failed' as const),
    verdict: fc.constantFrom('right' as const, 'wrong' as const, 'unjudged' as const),
    group: text.filter((name) => name !== ''),
  })
  .map((given) => item('id', given));
const anyRun = fc.array(anyItem, { maxLength: 6 }).map((items) => ({
  items: items.map((each, index) => ({ ...each, id: `id ${index}` })),
}));

describe('the baseline file', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        expect(parseBaseline(formatBaseline(run), 'baseline.json')).toEqual(run);
      }),
    );
  });

  it('has a line for each item, numbers of six decimals, and scores in the order of their names', () => {
    const shares = { second: { part: 1 / 3, whole: 1 }, first: { part: 2, whole: 4 } };
    const source = formatBaseline({ items: [item('a', { shares }), item('b')] });
    const lines = source.split('\n');
    expect([lines[0], ...lines.slice(3)]).toEqual(['{"version":1,"items":[', ']}', '']);
    expect(lines[1]).toMatch(/^\{"id":"a",.*"shares":\{"first":\[2,4\],"second":\[0\.333333,1\]\}\},$/);
  });

  it('has the same bytes for the same results, in whatever order their keys came', () => {
    const { id, ...others } = item('a', { shares: { b: { part: 1, whole: 1 }, a: { part: 0, whole: 1 } } });
    const shares = { a: { whole: 1, part: 0 }, b: { whole: 1, part: 1 } };
    expect(formatBaseline({ items: [{ ...others, shares, id }] })).toBe(formatBaseline({ items: [{ id, ...others }] }));
  });

  it('is read from a file', async () => {
    const file = join(folder, 'baseline.json');
    await writeFile(file, formatBaseline(runOf(3)));
    expect(await readEarlierRun(file)).toEqual({ run: runOf(3) });
  });
});

describe('a baseline that cannot be used', () => {
  const twice = formatBaseline({ items: [item('a'), item('a')] });

  it.each([
    ['another version', '{"version":7,"items":[]}', 'expected a baseline of version 1, found version 7'],
    ['no version', '[]', 'expected a baseline of version 1, found something else'],
    ['no JSON', '<<<<<<< ours\n{', 'expected JSON, found something else'],
    ['an unknown field', '{"version":1,"items":[],"date":1}', 'Unrecognized key: "date"'],
    ['a share without a whole', formatBaseline(runOf(2)).replace('[1,1]', '[1]'), 'items[0].shares["answer.accuracy"]'],
    ['an id that is there twice', twice, 'the id "a" is there twice'],
  ])('is refused for %s, with the command that mends it', (_, source, message) => {
    const parse = () => parseBaseline(source, 'eval/baseline.json');
    expect(parse).toThrow(/^eval\/baseline\.json: /);
    expect(parse).toThrow(message);
    expect(parse).toThrow('`npm run eval:update` writes a new one.');
  });

  it('is named when it cannot be read', async () => {
    await expect(readEarlierRun(join(folder, 'none.json'))).rejects.toThrow('none.json: the baseline cannot be read;');
  });
});
