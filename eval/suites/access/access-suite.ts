import { join } from 'node:path';
import { meanScore } from '../mean-score.ts';
import type { Suite, SuiteResult, SuiteTools } from '../suite.ts';
import { suiteFolder } from '../suite-folder.ts';
import { readAccessCases } from './access-cases.ts';
import { askEverybody } from './ask-everybody.ts';
import { checkListing } from './check-listing.ts';
import { checkRecords, foundInAnswers } from './check-records.ts';
import { checkCounts, compareVisitors, openPublicOnly } from './public-only.ts';

export const accessSuite: Suite = {
  name: 'access',
  promise: 'Nobody sees a passage they may not see (P4).',
  scores: [
    {
      name: 'access.found',
      label: 'Guarded facts in the answers of those who may see them',
      short: 'found',
      unit: 'share',
      better: 'higher',
    },
    {
      name: 'access.unchanged',
      label: "Visitors' answers that stay the same without the hidden documents",
      short: 'unchanged',
      unit: 'share',
      better: 'higher',
    },
  ],
  run: runAccessSuite,
};

async function runAccessSuite(tools: SuiteTools): Promise<SuiteResult> {
  const folder = suiteFolder('access');
  const cases = await readAccessCases(folder);
  const documents = join(folder, 'documents');
  const indexFolder = join(tools.folder, 'index');
  await tools.ingest(documents, indexFolder);
  const subject = await tools.open(indexFolder);
  const asked = await askEverybody(subject, cases, tools.onProgress);
  const publicOnly = await openPublicOnly(tools, documents);
  return {
    checks: [
      ...checkRecords(asked, cases.guarded),
      ...(await checkListing(subject, cases.guarded)),
      await checkCounts(subject, publicOnly),
    ],
    scores: {
      ...meanScore('access.found', foundInAnswers(asked)),
      ...meanScore('access.unchanged', await compareVisitors(asked, publicOnly)),
    },
  };
}
