import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GATED_SCORES, readYardstick } from '../../../eval/compare-with-baseline.ts';
import { readOptions } from '../../../eval/eval-options.ts';
import { MUTATIONS } from '../../../eval/mutations/all-mutations.ts';
import { ALL_SUITES } from '../../../eval/suites/all-suites.ts';
import { findProjectFolder } from '../../../models/project-folder.ts';

describe.each(MUTATIONS)('the mutation $name', ({ file, find, replace, caughtBy }) => {
  it('fits the source in one place', () => {
    const source = readFileSync(join(findProjectFolder(), file), 'utf8');
    expect(source.split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
  });

  it('is to be caught by something that the gate watches', async () => {
    if ('suite' in caughtBy) {
      expect(ALL_SUITES.map(({ name }) => name)).toContain(caughtBy.suite);
      return;
    }
    const options = readOptions([]);
    if (options === 'help') throw new Error('No options.');
    const { rules } = await readYardstick(options);
    const watched = caughtBy.kind === undefined ? rules?.overall : rules?.kinds[caughtBy.kind];
    expect(Object.keys(watched ?? {})).toEqual(expect.arrayContaining([...caughtBy.scores]));
    expect(GATED_SCORES.map(({ name }) => name)).toEqual(expect.arrayContaining([...caughtBy.scores]));
  });
});

describe('the mutations', () => {
  it('are twelve', () => {
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(12);
  });
});
