import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { writeEdition } from './generation-of-papers.ts';
import { openStubIndex, startStubIngest, verifyStubIndex } from './stub-ingest.ts';

/** A user that owns nothing. */
const NOBODY = 65_534;
/** Room for a small index, and for its graph, but not for a large one. */
const SMALL_DISK = '3m';

let place: string;
let documents: string;
let indexFolder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'footnote-disk-'));
  documents = join(place, 'documents');
  indexFolder = join(place, 'index');
  mkdirSync(indexFolder);
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
});

const ingest = (before: string[] = []) => startStubIngest(documents, indexFolder, before).ended;

async function answers(word: string): Promise<string[]> {
  const index = await openStubIndex(indexFolder);
  try {
    const { passages } = await index.search({ text: word, visibility: 'everything', textLimit: 9, vectorLimit: 0 });
    return passages.map(({ passage }) => passage.uri);
  } finally {
    await index.close();
  }
}

/** The ingest is refused in words for a person, and the index is the one from before. */
async function expectRefusal(run: Awaited<ReturnType<typeof ingest>>, message: RegExp, word: string): Promise<void> {
  expect(run.stderr).toMatch(message);
  expect(run.code).not.toBe(0);
  expect((await verifyStubIndex(indexFolder)).findings).toEqual([]);
  expect(await answers(word)).toHaveLength(1);
}

/** Far more text than the first edition. */
function writeMuch(): void {
  for (let number = 0; number < 30; number += 1) {
    const words = Array.from({ length: 9_000 }, (_, k) => `word${(number * 97 + k * 31) % 4_001}`);
    writeFileSync(join(documents, `much-${number}.txt`), `${words.join(' ')}.`);
  }
}

describe('an ingest onto a disk that fills up', () => {
  it('says so, and leaves the index as it was', async ({ skip }) => {
    // without the right to mount, the limit below stands for the disk
    if (!mountSmallDisk(indexFolder)) skip();
    onTestFinished(() => void execFileSync('umount', [indexFolder]));
    const { present } = writeEdition(documents, 0);
    expect(await ingest()).toMatchObject({ code: 0, stderr: '' });
    writeMuch();
    await expectRefusal(await ingest(), /IndexStorageError: .*there is no space left\. Make room/, present[0]!);
    for (const name of readdirSync(documents).filter((file) => file.startsWith('much-'))) rmSync(join(documents, name));
    expect(await ingest()).toMatchObject({ code: 0, stderr: '' });
  });

  it('says so too where a limit of file sizes stops it', async () => {
    const { present } = writeEdition(documents, 0);
    expect(await ingest()).toMatchObject({ code: 0, stderr: '' });
    writeMuch();
    const limited = ['sh', '-c', 'ulimit -f 4000; exec "$@"', 'sh'];
    await expectRefusal(await ingest(limited), /IndexStorageError: .*cannot be written/, present[0]!);
    expect(await ingest()).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('an ingest into a folder that may not be written', () => {
  it('says so, and leaves the index as it was', async () => {
    const { present } = writeEdition(documents, 0);
    expect(await ingest()).toMatchObject({ code: 0, stderr: '' });
    writeEdition(documents, 1);
    // root may write anywhere, so the ingest becomes somebody else; others have no other to become
    const isRoot = process.getuid?.() === 0;
    const asNobody = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
    chmodSync(place, 0o755);
    for (const name of readdirSync(indexFolder)) chmodSync(join(indexFolder, name), 0o444);
    chmodSync(indexFolder, 0o555);
    const refused = await ingest(asNobody);
    chmodSync(indexFolder, 0o755);
    for (const name of readdirSync(indexFolder)) chmodSync(join(indexFolder, name), 0o644);
    await expectRefusal(refused, /IndexStorageError: .*this user may not write there/, present[0]!);
  });

  it('says so where a file is in the way of it', async () => {
    writeEdition(documents, 0);
    rmSync(indexFolder, { recursive: true });
    writeFileSync(indexFolder, 'a file');
    const { code, stderr } = await ingest();
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/IndexStorageError: .*a file is in the way/),
    });
  });
});

function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK}`, 'tmpfs', folder], { stdio: 'ignore' });
    chownSync(folder, process.getuid?.() ?? 0, process.getgid?.() ?? 0);
    return true;
  } catch {
    return false;
  }
}
