import { accessSuite } from './access/access-suite.ts';
import { conflictSuite } from './conflict/conflict-suite.ts';
import { deletionSuite } from './deletion/deletion-suite.ts';
import { robustnessSuite } from './robustness/robustness-suite.ts';
import type { Suite } from './suite.ts';

/** In the order in which they run. */
export const ALL_SUITES: readonly Suite[] = [accessSuite, deletionSuite, conflictSuite, robustnessSuite];
