import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordedAnswer } from '../../../eval/ask-question.ts';
import { maySee, readAccessCases } from '../../../eval/suites/access/access-cases.ts';
import { accessSuite } from '../../../eval/suites/access/access-suite.ts';
import { suiteFolder } from '../../../eval/suites/suite-folder.ts';
import { type Faults, isVisible } from './fake-suite-tools.ts';
import { failingChecks, runFakeSuite } from './run-fake-suite.ts';

const FOLDER = suiteFolder('access');

/** Changes what visitors are answered. */
const toVisitors = (change: (record: RecordedAnswer, question: string) => Partial<RecordedAnswer>): Faults => ({
  distort: (record, { question, asking }) =>
    asking.visibility.includes('staff') || asking.visibility.includes('board')
      ? record
      : { ...record, ...change(record, question) },
});

const outcomeWith = (record: RecordedAnswer, more: Partial<NonNullable<RecordedAnswer['outcome']>>) => ({
  outcome: { ...record.outcome!, ...more },
});

const hiddenPlace = { documentId: 'x', title: 'Hints', uri: 'public/x.md', headingPath: [], start: 0, end: 5 };

describe('the access suite', () => {
  it('holds for a product that shows nobody what they may not see', async () => {
    const { checks, scores } = await runFakeSuite(accessSuite);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(scores['access.unchanged']!.value).toBe(1);
    expect(scores['access.found']!.value).toBeGreaterThan(0.5);
  });

  it('fails where questions are answered from every document', async () => {
    const failing = await failingChecks(accessSuite, { answersFrom: () => true });
    expect(failing).toEqual([
      'Nothing hidden stands in answers',
      'Nothing hidden stands in citations',
      'Nothing hidden stands in retrieved passages',
    ]);
  });

  it('fails where members of another group are taken for staff', async () => {
    const answersFrom: Faults['answersFrom'] = (document, visibility) =>
      isVisible(document, visibility.includes('board') ? ['public', 'board', 'staff'] : visibility);
    expect(await failingChecks(accessSuite, { answersFrom })).toContain('Nothing hidden stands in answers');
  });

  it('fails where the answer to one caller is kept for the next', async () => {
    const kept = new Map<string, RecordedAnswer>();
    const distort: Faults['distort'] = (record, { question }) => {
      kept.set(question, kept.get(question) ?? record);
      return kept.get(question)!;
    };
    expect(await failingChecks(accessSuite, { distort })).toContain('Nothing hidden stands in answers');
  });

  it.each<[string, Faults]>([
    [
      'closest passages',
      toVisitors((record) => outcomeWith(record, { closest: [{ ...hiddenPlace, quote: 'Ask QUILLBRACK.' }] })),
    ],
    [
      'closest passages',
      toVisitors((record) => outcomeWith(record, { closest: [{ ...hiddenPlace, uri: 'board/merger.md', quote: '' }] })),
    ],
    ['other places', toVisitors(() => ({ error: 'Error: no row in staff/salaries.md' }))],
    [
      'other places',
      toVisitors((record) =>
        outcomeWith(record, {
          withheldSentences: [{ text: 'It is 70418.', sources: [], reason: 'unsupported' as never }],
        }),
      ),
    ],
    ['standalone questions', toVisitors(() => ({ standaloneQuestion: 'And what does Quillbrack do?' }))],
    ['standalone questions', toVisitors(() => ({ correctedQuestion: 'What does Quillbrack do?' }))],
  ])('fails where something hidden stands in %s', async (place, faults) => {
    expect(await failingChecks(accessSuite, faults)).toContain(`Nothing hidden stands in ${place}`);
  });

  it('lets a standalone question repeat what the caller said', async () => {
    const faults = toVisitors((_, question) => ({ standaloneQuestion: `${question}, please` }));
    expect(await failingChecks(accessSuite, faults)).toEqual([]);
  });

  it('fails where hidden documents are listed and counted', async () => {
    expect(await failingChecks(accessSuite, { lists: () => true })).toEqual([
      'The list of documents names nothing hidden',
      'Only what a caller may see is counted',
      'Counts do not change with hidden documents',
    ]);
  });

  it('fails where hidden documents open by their id', async () => {
    expect(await failingChecks(accessSuite, { opens: () => true })).toEqual([
      'Exactly the documents that a caller may see open by their id',
    ]);
  });

  it('fails where those who may see a text do not find it', async () => {
    expect(await failingChecks(accessSuite, { answersFrom: () => false })).toEqual([
      'Those who may see a text find it',
    ]);
  });

  it('measures where answers depend on hidden documents', async () => {
    let asked = 0;
    const faults = toVisitors((record) => outcomeWith(record, { withheld: asked++ }));
    const { scores } = await runFakeSuite(accessSuite, faults);
    expect(scores['access.unchanged']!.value).toBe(0);
  });
});

describe('the documents and questions of the access suite', () => {
  it('hold each canary in one document alone', async () => {
    const { guarded } = await readAccessCases(FOLDER);
    const root = join(FOLDER, 'documents');
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const uris = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    expect(guarded.map(({ uri }) => uri).sort()).toEqual(uris.filter((uri) => !uri.startsWith('public/')).sort());
    for (const { uri, canaries } of guarded) {
      for (const canary of canaries) {
        const texts = await Promise.all(uris.map((each) => readFile(join(root, each), 'utf8')));
        const holders = uris.filter((_, index) => texts[index]!.includes(canary));
        expect({ canary, holders }).toEqual({ canary, holders: [uri] });
      }
    }
  });

  it('ask for every guarded document, at least 25 times for what staff may see', async () => {
    const { questions, guarded } = await readAccessCases(FOLDER);
    const asked = new Set(questions.map(({ canary }) => canary));
    expect(guarded.filter(({ canaries }) => !canaries.some((canary) => asked.has(canary)))).toEqual([]);
    const known = guarded.flatMap(({ canaries }) => canaries);
    expect(questions.filter(({ canary }) => canary !== undefined && !known.includes(canary))).toEqual([]);
    const forStaff = guarded.filter(({ uri }) => maySee('staff', uri)).flatMap(({ canaries }) => canaries);
    expect(questions.filter(({ canary }) => forStaff.includes(canary ?? '')).length).toBeGreaterThanOrEqual(25);
  });
});
