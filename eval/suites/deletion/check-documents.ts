import { wordsIn } from '../record-parts.ts';
import type { ListedDocument, SuiteSubject } from '../suite.ts';
import { type Change, VISIBILITY } from './changes.ts';

/**
 * What is gone and still listed or opened, by its new id or by one that a page may have kept.
 * @param earlier the documents as everybody's lists showed them before
 */
export async function findStillOpen(
  subject: SuiteSubject,
  changes: readonly Change[],
  earlier: readonly ListedDocument[],
): Promise<string[]> {
  const findings: string[] = [];
  for (const askedAs of ['public', 'staff'] as const) {
    const visibility = VISIBILITY[askedAs];
    const gone = changes.filter((change) => change.askedAs === askedAs).flatMap((change) => change.gone);
    const listed = await subject.documents(visibility);
    const names = listed.flatMap(({ uri, title }) => [uri, title]);
    findings.push(...wordsIn(names, gone).map((word) => `"${word}" is still in the list of a ${askedAs} caller.`));
    for (const { id, uri } of new Map([...earlier, ...listed].map((each) => [each.id, each])).values()) {
      const text = (await subject.text(id, visibility)) ?? '';
      findings.push(...wordsIn([text], gone).map((word) => `"${word}" still opens for a ${askedAs} caller in ${uri}.`));
    }
  }
  return findings;
}
