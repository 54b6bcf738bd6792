import { checkAll } from '../check-all.ts';
import { wordsIn } from '../record-parts.ts';
import type { ListedDocument, SuiteCheck, SuiteSubject } from '../suite.ts';
import { CALLERS, type Caller, type GuardedDocument, hiddenWords, maySee } from './access-cases.ts';

/** What callers are shown without a question: the list of documents, a document by its id, and how many there are. */
export async function checkListing(subject: SuiteSubject, guarded: readonly GuardedDocument[]): Promise<SuiteCheck[]> {
  const all = await subject.documents('everything');
  const callers = Object.keys(CALLERS) as Caller[];
  const findAll = async (find: (caller: Caller) => Promise<string[]>) => (await Promise.all(callers.map(find))).flat();
  return [
    checkAll(
      'The list of documents names nothing hidden',
      await findAll((caller) => findListed(subject, caller, guarded)),
    ),
    checkAll(
      'Exactly the documents that a caller may see open by their id',
      await findAll((caller) => findOpened(subject, caller, all)),
    ),
    checkAll('Only what a caller may see is counted', await findAll((caller) => findCounted(subject, caller, all))),
  ];
}

async function findListed(
  subject: SuiteSubject,
  caller: Caller,
  guarded: readonly GuardedDocument[],
): Promise<string[]> {
  const listed = await subject.documents(CALLERS[caller]);
  const names = listed.flatMap(({ uri, title }) => [uri, title]);
  return wordsIn(names, hiddenWords(caller, guarded)).map((word) => `The list of a ${caller} caller holds "${word}".`);
}

async function findOpened(subject: SuiteSubject, caller: Caller, all: readonly ListedDocument[]): Promise<string[]> {
  const findings: string[] = [];
  for (const { id, uri } of all) {
    const isOpened = (await subject.text(id, CALLERS[caller])) !== undefined;
    if (isOpened === maySee(caller, uri)) continue;
    findings.push(`A ${caller} caller ${isOpened ? 'can' : 'cannot'} open ${uri} by its id.`);
  }
  return findings;
}

async function findCounted(subject: SuiteSubject, caller: Caller, all: readonly ListedDocument[]): Promise<string[]> {
  const wanted = all.filter(({ uri }) => maySee(caller, uri)).length;
  const listed = (await subject.documents(CALLERS[caller])).length;
  const { documents } = await subject.counts(CALLERS[caller]);
  if (documents === wanted && listed === wanted) return [];
  return [`A ${caller} caller may see ${wanted} documents, is told of ${documents} and listed ${listed}.`];
}
