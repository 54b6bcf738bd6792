import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComparisonFileError } from '../../../eval/comparison/errors.ts';
import { parseGate, readGate } from '../../../eval/comparison/read-gate.ts';
import { DIRECTIONS } from './compared-runs.ts';

const GATE = `# What a change may cost.
version: 1
sets:
  harbour:
    overall:
      retrieval.hit@5: { floor: 0.90, largestFall: 0.03, significance: 0.01 }
      abstention.falseAnswers: { ceiling: 0.6, largestRise: 0.05 }
    kinds:
      list:
        answer.partCoverage:
          floor: 0.3
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-gate-'));
});
afterAll(() => rm(folder, { recursive: true }));

function problemOf(source: string): string {
  try {
    parseGate(source, 'gate.yaml', DIRECTIONS);
  } catch (error) {
    if (error instanceof ComparisonFileError) return error.message;
    throw error;
  }
  return 'none';
}

describe('readGate', () => {
  it('reads the rules of each set and kind, at a significance of 0.05 unless told', async () => {
    const file = join(folder, 'gate.yaml');
    await writeFile(file, GATE);
    expect(await readGate(file, DIRECTIONS)).toEqual({
      version: 1,
      sets: {
        harbour: {
          overall: {
            'retrieval.hit@5': { floor: 0.9, largestFall: 0.03, significance: 0.01 },
            'abstention.falseAnswers': { ceiling: 0.6, largestRise: 0.05, significance: 0.05 },
          },
          kinds: { list: { 'answer.partCoverage': { floor: 0.3, significance: 0.05 } } },
        },
      },
    });
  });

  it('says which file cannot be read', async () => {
    const file = join(folder, 'nowhere.yaml');
    await expect(readGate(file, DIRECTIONS)).rejects.toThrow(`${file}: the gate file cannot be read.`);
  });
});

describe('parseGate names file and line of', () => {
  it.each([
    [
      'an unknown key of a rule',
      GATE.replace('floor: 0.3', 'flor: 0.3'),
      /^gate\.yaml:11: nothing here is called "flor"/,
    ],
    ['an unknown key of a set', GATE.replace('kinds:', 'kind:'), /^gate\.yaml:8: nothing here is called "kind"/],
    ['an unknown key of the file', `${GATE}limits: 1\n`, /^gate\.yaml:12: nothing here is called "limits"/],
    ['a text for a number', GATE.replace('0.3\n', 'high\n'), /^gate\.yaml:11: .*floor: expected a number/],
    [
      'a negative fall',
      GATE.replace('largestFall: 0.03', 'largestFall: -1'),
      /^gate\.yaml:6: .*expected a number from 0/,
    ],
    ['a significance of 0', GATE.replace('0.01 }', '0 }'), /^gate\.yaml:6: .*expected a number above 0/],
    ['another version', GATE.replace('version: 1', 'version: 2'), /^gate\.yaml:2: version: expected "version: 1"/],
    ['a missing version', GATE.replace('version: 1\n', ''), /^gate\.yaml:1: version: expected "version: 1"/],
    ['nothing at all', '', /^gate\.yaml:1: the file: /],
    ['broken YAML', GATE.replace('0.03,', '0.03, {'), /^gate\.yaml:\d+: not valid YAML: /],
    [
      'a key given twice',
      GATE.replace('    kinds:', '    overall: {}\n    kinds:'),
      /^gate\.yaml:8: not valid YAML: .*unique/,
    ],
    [
      'a score that does not exist',
      GATE.replace('hit@5', 'hit@7'),
      /^gate\.yaml:6: there is no score "retrieval\.hit@7"\. There are: retrieval\.hit@5, /,
    ],
    [
      'a ceiling where higher is better',
      GATE.replace('floor: 0.3\n', 'ceiling: 0.3\n'),
      /^gate\.yaml:11: higher is better for answer\.partCoverage: give floor or largestFall, not ceiling$/,
    ],
    [
      'a fall where lower is better',
      GATE.replace('largestRise', 'largestFall'),
      /^gate\.yaml:7: lower is better for .*: give ceiling or largestRise, not largestFall$/,
    ],
    ['a rule without a limit', GATE.replace('floor: 0.3', 'significance: 0.1'), /^gate\.yaml:10: .* is given no limit/],
    [
      'a percentage',
      GATE.replace('floor: 0.90', 'floor: 90'),
      /^gate\.yaml:6: .* is a share from 0 to 1: 90 is out of it/,
    ],
  ])('%s', (_, source, message) => {
    expect(problemOf(source)).toMatch(message);
  });

  it('every problem, not the first alone', () => {
    const source = GATE.replace('floor: 0.3', 'flor: 0.3').replace('0.6', 'much');
    expect(problemOf(source).match(/^gate\.yaml:\d+/gm)).toEqual(['gate.yaml:7', 'gate.yaml:11']);
  });
});
