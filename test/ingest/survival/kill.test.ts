import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PassageIndex } from '../../../ingest/index/passage-index.ts';
import { runVerify } from '../../../ingest/run-verify.ts';
import { PAPERS, writeEdition } from './generation-of-papers.ts';
import { openStubIndex, startCommand, startStubIngest, verifyStubIndex } from './stub-ingest.ts';

/** FOOTNOTE_KILLS=50 looks harder. */
const KILLS = Number(process.env.FOOTNOTE_KILLS ?? 6);

/** Lines of progress that an ingest prints: one a file, two a batch of vectors, two for the graph. */
const MOST_LINES = 36;
/** The texts are committed right after the line for the last file. */
const LAST_FILE = PAPERS + 2;
/** On an idle machine the commit takes about so long. */
const COMMIT_MILLISECONDS = 40;

/** A kill comes so many milliseconds after a line: anywhere, or in the commit of the texts. */
const moment = fc.oneof(
  fc.record({ line: fc.nat(MOST_LINES), milliseconds: fc.nat(12) }),
  fc.record({ line: fc.constant(LAST_FILE), milliseconds: fc.nat(COMMIT_MILLISECONDS) }),
);
/** The same at every run. */
const moments = fc.sample(fc.noBias(moment), { numRuns: KILLS, seed: 20_251_122 });

let place: string;
let documents: string;
let indexFolder: string;
/** A reader as a server has it: open all the time. */
let reader: PassageIndex;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'footnote-kill-'));
  documents = join(place, 'documents');
  indexFolder = join(place, 'index');
  writeEdition(documents, 0);
  expect(await startStubIngest(documents, indexFolder).ended).toMatchObject({ code: 0, stderr: '' });
  reader = await openStubIndex(indexFolder);
});
afterAll(async () => {
  await reader.close();
  rmSync(place, { recursive: true });
});

/** Papers that hold a word; each word stands in one. */
async function papersWith(index: PassageIndex, word: string): Promise<string[]> {
  const { passages } = await index.search({ text: word, visibility: 'everything', textLimit: 3, vectorLimit: 0 });
  // what is found is what is stored, whatever was being written
  for (const { passage } of passages) {
    const document = await index.document(passage.documentId, 'everything');
    if (document) expect(document.text.slice(passage.start, passage.end)).toBe(passage.text);
  }
  return passages.map(({ passage }) => passage.uri);
}

/** Kills an ingest some milliseconds after so many lines of its progress, while a reader asks. Tells whether it came too late. */
async function killAt({ line, milliseconds }: { line: number; milliseconds: number }, word: string): Promise<boolean> {
  const ingest = startStubIngest(documents, indexFolder);
  let lines = 0;
  let isDue = false;
  ingest.onOutput((text) => {
    lines += text.split('\n').length - 1;
    if (lines < line || isDue) return;
    isDue = true;
    setTimeout(ingest.kill, milliseconds);
  });
  let isOver = false;
  const ended = ingest.ended.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await papersWith(reader, word);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return (await ended).code === 0;
}

describe('an ingest that is killed', () => {
  let late = 0;

  it.each(moments.map((moment, k) => ({ ...moment, edition: k + 1 })))(
    'leaves a whole index that answers, and the next one completes it: line $line and $milliseconds ms, edition $edition',
    async ({ edition, ...moment }) => {
      const { present, absent } = writeEdition(documents, edition);
      if (await killAt(moment, present[0]!)) late += 1;
      expect((await verifyStubIndex(indexFolder)).findings).toEqual([]);
      const opened = await openStubIndex(indexFolder);
      const { generation, documents: stored } = await opened.status('everything');
      expect(generation).toBeGreaterThan(0);
      expect(stored).toBeGreaterThan(0);
      // a paper is there in the old edition or in the new one, and never in none
      const found = await Promise.all([present[1]!, ...absent.slice(0, 2)].map((word) => papersWith(opened, word)));
      expect(found.flat().length).toBeGreaterThan(0);
      await opened.close();

      expect(await startStubIngest(documents, indexFolder).ended).toMatchObject({ code: 0, stderr: '' });
      const whole = await verifyStubIndex(indexFolder);
      expect(whole).toMatchObject({ findings: [], pending: 0 });
      expect(whole.vectors).toBe(whole.windows);
      for (const word of present) expect(await papersWith(reader, word)).toHaveLength(1);
      for (const word of absent) expect(await papersWith(reader, word)).toEqual([]);
    },
    60_000,
  );

  it('was killed in time at least once', () => {
    expect(late).toBeLessThan(KILLS);
  });
});

describe('the command that is killed', () => {
  it.each(['"stage":"reading"', '"stage":"embedding"'])(
    'after it said %s leaves a whole index, and completes it when it runs again',
    async (words) => {
      const folder = mkdtempSync(join(tmpdir(), 'footnote-kill-'));
      const index = ['--index', join(folder, 'index')];
      writeEdition(join(folder, 'papers'), 0);
      const killed = startCommand(join(folder, 'papers'), ...index);
      killed.onOutput((text) => text.includes(words) && killed.kill());
      expect((await killed.ended).code).not.toBe(0);
      expect((await runVerify(join(folder, 'index'))).findings).toEqual([]);
      expect(await startCommand(join(folder, 'papers'), ...index).ended).toMatchObject({ code: 0, stderr: '' });
      const whole = { findings: [], documents: PAPERS + 1, pending: 0 };
      expect(await runVerify(join(folder, 'index'))).toMatchObject(whole);
      rmSync(folder, { recursive: true });
    },
    120_000,
  );
});
