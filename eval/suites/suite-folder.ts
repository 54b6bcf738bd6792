import { join } from 'node:path';
import { findProjectFolder } from '../../models/project-folder.ts';

/** The folder with a suite's documents and questions: beside its source, since a build takes no documents along. */
export function suiteFolder(name: string): string {
  return join(findProjectFolder(), 'eval', 'suites', name);
}
