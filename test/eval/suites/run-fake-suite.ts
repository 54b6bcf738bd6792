import type { Suite, SuiteResult } from '../../../eval/suites/suite.ts';
import { type Faults, fakeSuiteTools } from './fake-suite-tools.ts';
import { withFolder } from './with-folder.ts';

/** Runs a suite against the stand-in. */
export function runFakeSuite(suite: Suite, faults: Faults = {}): Promise<SuiteResult> {
  return withFolder((folder) => suite.run(fakeSuiteTools(folder, faults)));
}

/** The names of the checks that do not hold. */
export async function failingChecks(suite: Suite, faults: Faults = {}): Promise<string[]> {
  const { checks } = await runFakeSuite(suite, faults);
  for (const { holds, detail } of checks) if (holds === (detail !== '')) throw new Error('A failing check says why.');
  return checks.filter(({ holds }) => !holds).map(({ name }) => name);
}
