import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAILURE_STAGES } from '../../../eval/failure-stage.ts';
import { describeFailure, FAILURE_CATALOGUE } from '../../../eval/report/failure-catalogue.ts';

describe('the catalogue of failures', () => {
  it('describes every stage once', () => {
    expect(FAILURE_CATALOGUE.map(({ stage }) => stage).sort()).toEqual([...FAILURE_STAGES].sort());
  });

  it.each(FAILURE_STAGES)('names a place in the code for %s', (stage) => {
    expect(existsSync(describeFailure(stage).place)).toBe(true);
  });
});
