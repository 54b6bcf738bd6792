import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { checkAll } from '../check-all.ts';
import type { SuiteCheck, SuiteSubject, SuiteTools } from '../suite.ts';
import { CALLERS } from './access-cases.ts';
import { type Asked, askAs } from './ask-everybody.ts';
import { shownOf } from './shown-of.ts';

/** The collection as it would be, had the hidden documents never been there. */
export async function openPublicOnly(tools: SuiteTools, documents: string): Promise<SuiteSubject> {
  const publicOnly = join(tools.folder, 'public-only');
  await cp(join(documents, 'public'), join(publicOnly, 'public'), { recursive: true });
  const indexFolder = join(tools.folder, 'public-only-index');
  await tools.ingest(publicOnly, indexFolder);
  return tools.open(indexFolder);
}

export async function checkCounts(subject: SuiteSubject, publicOnly: SuiteSubject): Promise<SuiteCheck> {
  const among = JSON.stringify(await subject.counts(CALLERS.visitor));
  const alone = JSON.stringify(await publicOnly.counts(CALLERS.visitor));
  const finding = `Visitors are told of ${among}; without the hidden documents of ${alone}.`;
  return checkAll('Counts do not change with hidden documents', among === alone ? [] : [finding]);
}

/** For each question of a visitor, whether the same is shown without the hidden documents. */
export async function compareVisitors(asked: readonly Asked[], publicOnly: SuiteSubject): Promise<boolean[]> {
  const same: boolean[] = [];
  for (const { question, record } of asked.filter(({ caller }) => caller === 'visitor')) {
    const alone = await askAs(publicOnly, 'visitor', question);
    same.push(shownOf(alone) === shownOf(record));
  }
  return same;
}
