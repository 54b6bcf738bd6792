import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { ALL_SUITES } from '../../../eval/suites/all-suites.ts';
import { printSuites } from '../../../eval/suites/print-suites.ts';
import { runSuites, type SuitesRun } from '../../../eval/suites/run-suites.ts';
import type { Suite, SuiteResult } from '../../../eval/suites/suite.ts';
import { readSuitesOptions, suitesUsage } from '../../../eval/suites/suites-options.ts';
import { exitCodeOf } from '../../../eval/suites/suites-report.ts';
import { writeSuitesReport } from '../../../eval/suites/write-suites-report.ts';
import { fakeSuiteTools } from './fake-suite-tools.ts';
import { withFolder } from './with-folder.ts';

const HOLDS = { name: 'The doors are shut', holds: true, detail: '' };
const FAILS = { name: 'The lamps are out', holds: false, detail: 'The lamp <1> burns.\nThe lamp <2> burns.' };

function suite(name: string, result: Partial<SuiteResult> | Error): Suite {
  return {
    name,
    promise: `The ${name} is in order.`,
    scores: [{ name: `${name}.lamps`, label: 'Lamps', short: 'lamps', unit: 'share', better: 'higher' }],
    run: async () => {
      if (result instanceof Error) throw result;
      return { checks: [], scores: {}, ...result };
    },
  };
}

function run(suites: Suite[], more: Partial<SuitesRun> = {}) {
  let time = 0;
  return runSuites({
    suites,
    withTools: (work) => work(fakeSuiteTools('unused')),
    now: () => (time += 1500),
    createdAt: new Date('2026-05-01T12:00:00Z'),
    onMessage: () => {},
    ...more,
  });
}

describe('runSuites', () => {
  it('runs suites in their order, and says which', async () => {
    const messages: string[] = [];
    const suites = [suite('yard', { checks: [HOLDS] }), suite('attic', { checks: [HOLDS] })];
    const report = await run(suites, { onMessage: (message) => messages.push(message) });
    expect(messages).toEqual(['Suite yard: The yard is in order.', 'Suite attic: The attic is in order.']);
    expect(report.suites.map(({ name, seconds }) => [name, seconds])).toEqual([
      ['yard', 1.5],
      ['attic', 1.5],
    ]);
    expect(exitCodeOf(report)).toBe(0);
  });

  it('ends with 1 where a check does not hold', async () => {
    expect(exitCodeOf(await run([suite('yard', { checks: [HOLDS, FAILS] }), suite('attic', {})]))).toBe(1);
  });

  it('ends with 1 where the gate does not hold, which sees the scores under the name of the suite', async () => {
    const scores = { 'yard.lamps': { value: 0.25, low: 0, high: 1, count: 4 } };
    const report = await run([suite('yard', { scores })], {
      gate: ({ name }, given) => [{ ...FAILS, name: `${name} ${given['yard.lamps']!.value}` }],
    });
    expect(report.suites[0]!.checks.map(({ name }) => name)).toEqual(['yard 0.25']);
    expect(exitCodeOf(report)).toBe(1);
  });

  it('ends with 2 where a suite throws, and runs the next all the same', async () => {
    const suites = [suite('yard', new Error('The gate is stuck.')), suite('attic', { checks: [FAILS] })];
    const report = await run(suites);
    expect(report.suites[0]!.error).toContain('The gate is stuck.');
    expect(report.suites[1]!.checks).toEqual([FAILS]);
    expect(exitCodeOf(report)).toBe(2);
  });
});

describe('the report of the suites', () => {
  const scores = { 'yard.lamps': { value: 0.25, low: 0, high: 0.5, count: 4 } };
  const suites = [suite('yard', { checks: [HOLDS, FAILS], scores }), suite('attic', new Error('The gate is stuck.'))];

  it('is a table for a terminal', async () => {
    const table = printSuites(await run(suites));
    expect(table).toContain('yard (1.5 s): The yard is in order.');
    expect(table).toContain('  holds  The doors are shut\n  FAILS  The lamps are out\n         The lamp <1> burns.');
    expect(table).toMatch(/^yard\.lamps +25\.0% +0\.0% – 50\.0% +4$/m);
    expect(table).toContain('could not run: Error: The gate is stuck.');
  });

  it('is JSON and JUnit XML for programs', async () => {
    await withFolder(async (folder) => {
      const report = await run(suites);
      await writeSuitesReport(report, join(folder, 'out'));
      expect(JSON.parse(await readFile(join(folder, 'out', 'suites.json'), 'utf8'))).toEqual(report);
      const $ = load(await readFile(join(folder, 'out', 'suites-junit.xml'), 'utf8'), { xml: true });
      const root = $('testsuites').attr();
      expect(root).toEqual({ tests: '3', failures: '1', errors: '1', time: '3.000' });
      expect($('testsuite[name="footnote-suite.yard"] failure').text()).toBe(FAILS.detail);
      expect($('testsuite[name="footnote-suite.attic"] error').text()).toContain('The gate is stuck.');
      expect($('testcase').length).toBe(3);
    });
  });
});

describe('the options', () => {
  const known = [suite('yard', {}), suite('attic', {})];

  it('name every suite by default, in the order of the list', () => {
    expect(readSuitesOptions([], known)).toMatchObject({ suites: known, output: '.footnote/eval/suites' });
    expect(readSuitesOptions(['--only', 'attic, yard', '--output', 'x', '--gate', 'g.yaml'], known)).toEqual({
      suites: known,
      output: 'x',
      gate: 'g.yaml',
    });
    expect(readSuitesOptions(['--only', 'attic'], known)).toMatchObject({ suites: [known[1]] });
  });

  it('refuse unknown names with a list of those that there are', () => {
    expect(() => readSuitesOptions(['--only', 'yard,cellar'], known)).toThrow(
      '--only: expected names of suites (yard, attic); got "cellar".',
    );
    expect(() => readSuitesOptions(['--fast'], known)).toThrow("Unknown option '--fast'");
  });

  it('tell what each suite holds', () => {
    expect(readSuitesOptions(['--help'], known)).toBe('help');
    expect(suitesUsage(known)).toContain('attic        The attic is in order.');
  });
});

describe('the suites', () => {
  it('have names of their own, and name their scores after themselves', () => {
    const names = ALL_SUITES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, scores } of ALL_SUITES) {
      expect(scores.filter((score) => !score.name.startsWith(`${name}.`))).toEqual([]);
    }
  });
});
