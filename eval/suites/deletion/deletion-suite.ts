import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordedAnswer } from '../../ask-question.ts';
import { checkAll } from '../check-all.ts';
import { checkNoneFailed } from '../check-none-failed.ts';
import { readJsonLines } from '../read-json-lines.ts';
import type { Suite, SuiteResult, SuiteTools } from '../suite.ts';
import { suiteFolder } from '../suite-folder.ts';
import { askAfter, askAs } from './ask-after.ts';
import { type Change, changeSchema } from './changes.ts';
import { checkFound, checkGone, checkWasThere } from './check-changes.ts';
import { findStillOpen } from './check-documents.ts';

export const deletionSuite: Suite = {
  name: 'deletion',
  promise: 'What is deleted is gone from the moment an ingest commits (P5).',
  scores: [],
  run: runDeletionSuite,
};

async function runDeletionSuite(tools: SuiteTools): Promise<SuiteResult> {
  const folder = suiteFolder('deletion');
  const changes = await readJsonLines(join(folder, 'changes.jsonl'), changeSchema);
  const documents = join(tools.folder, 'documents');
  const indexFolder = join(tools.folder, 'index');
  await cp(join(folder, 'documents', 'before'), documents, { recursive: true });
  await tools.ingest(documents, indexFolder);
  const before = await tools.open(indexFolder);
  const earlier = await before.documents('everything');
  const recorded = new Map<Change, RecordedAnswer>();
  for (const change of changes) recorded.set(change, await askAs(before, change, change.question));

  await rm(documents, { recursive: true });
  await cp(join(folder, 'documents', 'after'), documents, { recursive: true });
  await tools.ingest(documents, indexFolder);
  const after = await tools.open(indexFolder);
  const asked = await askAfter({ before, after }, recorded, tools.onProgress);
  const open = [...(await findStillOpen(before, changes, earlier)), ...(await findStillOpen(after, changes, earlier))];
  return {
    checks: [
      checkWasThere(recorded),
      ...checkGone(asked),
      checkAll('Nothing that is gone is listed or opens', open),
      checkFound(asked),
      checkNoneFailed(asked.map(({ change, record }) => ({ id: change.id, record }))),
    ],
    scores: {},
  };
}
