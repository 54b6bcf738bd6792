import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { LOCAL_EMBEDDER } from '../../ingest/embeddings/local-embedder.ts';
import { indexSettings } from '../../ingest/index/index-settings.ts';
import { openLocalIndexWriter } from '../../ingest/index/local/local-index-writer.ts';
import type { IngestProgress, IngestSummary } from '../../ingest/progress.ts';
import { runCommand } from '../../ingest/run-command.ts';
import { builtModule } from '../../models/project-folder.ts';
import { countingEmbedder } from './counting-embedder.ts';
import { documentsFolder } from './loaders/documents-folder.ts';

const HARBOUR = '# Harbour\n\nThe harbour has 69 berths and one crane.\n';
const MEGABYTE = 1024 * 1024;

/** Where the command runs, and where it keeps its index. */
let place: string;
let indexFolder: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'footnote-ingest-'));
  indexFolder = join(place, 'index');
  onTestFinished(() => rm(place, { recursive: true, force: true }));
});

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Started {
  ended: Promise<Run>;
  /** Resolves when so much has been written to one of the outputs. */
  says(text: string | RegExp): Promise<void>;
  kill(): void;
}

/** Runs the command in this process, with vectors that cost nothing: most of what it says depends on neither. */
async function run(...argv: string[]): Promise<Run> {
  const output = { stdout: '', stderr: '' };
  const into = (stream: keyof typeof output) => ({
    write(text: string) {
      output[stream] += text;
    },
  });
  const code = await runCommand(argv, {
    ...{ stdout: into('stdout'), stderr: into('stderr'), isTerminal: false },
    variables: { FOOTNOTE_INDEX: indexFolder },
    embedder: countingEmbedder(LOCAL_EMBEDDER),
  });
  return { code, ...output };
}

/** Runs the real command with the real encoder as a program does: neither output is a terminal. */
function start(...argv: string[]): Started {
  const environment = { PATH: process.env.PATH, FOOTNOTE_INDEX: indexFolder };
  const child = spawn(process.execPath, [builtModule('ingest/cli.js'), ...argv], { cwd: place, env: environment });
  const output = { stdout: '', stderr: '' };
  let listener = (): void => {};
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      output[stream] += chunk;
      listener();
    });
  }
  const ended = new Promise<Run>((resolve) => child.on('close', (code) => resolve({ code, ...output })));
  return {
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        listener = () => {
          if ((output.stdout + output.stderr).search(text) >= 0) resolve();
        };
        listener();
        void ended.then((result) => reject(new Error(`The command ended: ${JSON.stringify(result)}`)));
      }),
    kill: () => void child.kill('SIGKILL'),
  };
}

const openWriter = () => openLocalIndexWriter({ folder: indexFolder, settings: indexSettings(LOCAL_EMBEDDER) });

type Line = Partial<IngestProgress> & { summary?: IngestSummary };

const linesOf = ({ stdout }: Run): Line[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

async function storedUris(): Promise<string[]> {
  const writer = await openWriter();
  const documents = await writer.documents();
  await writer.close();
  return documents.map(({ uri }) => uri);
}

/** A message for a person, and nothing of the program's inside. */
function expectRefusal({ code, stdout, stderr }: Run, message: string | RegExp, expectedCode = 2): void {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at |Error:|\.[jt]s:\d+/m);
  expect({ code, stdout }).toEqual({ code: expectedCode, stdout: '' });
}

describe('ingest', () => {
  it('ends with 0 where everything is in, and tells of it in lines of JSON with the summary as the last', async () => {
    const result = await start(await documentsFolder({ 'harbour.md': HARBOUR })).ended;
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const lines = linesOf(result);
    expect(lines.map(({ stage }) => stage).filter((stage, k, all) => stage !== all[k - 1])).toEqual([
      'reading',
      'embedding-words',
      'embedding',
      'saving-graph',
      undefined,
    ]);
    expect(lines.at(-1)).toEqual({
      summary: {
        ...{ added: 1, changed: 0, moved: 0, unchanged: 0, removed: 0, failed: [] },
        ...{ documents: 1, passages: 1, vectors: 1, seconds: expect.any(Number) },
      },
    });
    expect(await storedUris()).toEqual(['harbour.md']);
  });

  it('draws a bar on standard error on demand, and the summary in words', async () => {
    const { code, stdout, stderr } = await run(await documentsFolder({ 'a.txt': HARBOUR }), '--progress', 'bar');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/\rReading documents .*█ 1\/1/);
    expect(stderr).toContain('\n1 added, 0 changed, 0 moved, 0 unchanged, 0 removed, 0 failed.\n');
  });

  it('explains itself on demand', async () => {
    expect(await start('--help').ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Usage: /),
      stderr: '',
    });
  });

  it('gives documents the audience that the command names', async () => {
    await run(await documentsFolder({ 'a.txt': HARBOUR }), '--audience', 'public');
    const writer = await openWriter();
    expect((await writer.documents()).map(({ audience }) => audience)).toEqual([['public']]);
    await writer.close();
  });
});

describe('ingest ends with 2 and says what to do', () => {
  it('where no folder is named', async () => {
    expectRefusal(await start().ended, /^Name the folder with the documents\.\n\nUsage: /);
  });

  it('for an unknown option', async () => {
    expectRefusal(await run('papers', '--fast'), /Unknown option '--fast'[\s\S]*Usage: /);
  });

  it('where the folder does not exist', async () => {
    expectRefusal(await run('nowhere'), /"nowhere".*cannot be opened \(ENOENT\)\. Create it/);
  });

  it('where the folder is empty', async () => {
    expectRefusal(await run(await documentsFolder()), /holds no files\. Put \.txt/);
  });

  it('where the settings of the folder are not understood', async () => {
    const documents = await documentsFolder({ 'a.txt': HARBOUR, 'footnote.yaml': 'audience: All Staff' });
    expectRefusal(await run(documents), /footnote\.yaml:1: audience.*expected a group name/);
  });

  it.each([
    ['by another encoder', "embedder_id = 'other-encoder/1'", /has embedder other-encoder\/1, and \S+ is expected\./],
    ['in an older format', 'format_version = 0', /has format version 0, and \d+ is expected\./],
  ])('where the index was made %s, and --rebuild mends it', async (_, change, message) => {
    const documents = await documentsFolder({ 'a.txt': HARBOUR });
    await (await openWriter()).close();
    const database = new Database(join(indexFolder, 'index.sqlite'));
    database.exec(`UPDATE meta SET ${change}`).close();
    const refused = await run(documents);
    expectRefusal(refused, message);
    expect(refused.stderr).toContain('npm run ingest -- --rebuild DIR');
    expect(await run('--rebuild', documents)).toMatchObject({ code: 0, stderr: '' });
    expect(await storedUris()).toEqual(['a.txt']);
  });

  it('where the index is damaged', async () => {
    await (await openWriter()).close();
    await writeFile(join(indexFolder, 'index.sqlite'), 'no database at all, but some other text');
    expectRefusal(await run(await documentsFolder({ 'a.txt': HARBOUR })), /is damaged.*--rebuild DIR/);
  });

  it('where none of the documents can be read, and forgets nothing for that', async () => {
    const documents = await documentsFolder({ 'a.txt': HARBOUR, 'b.txt': HARBOUR });
    await run(documents);
    await writeFile(join(documents, 'a.txt'), '');
    await rm(join(documents, 'b.txt'));
    const result = await start(documents).ended;
    expect(result).toMatchObject({ code: 2, stderr: '' });
    expect(linesOf(result).at(-1)).toMatchObject({
      summary: { removed: 0, failed: [{ path: 'a.txt' }], documents: 2 },
    });
    expect(await storedUris()).toEqual(['a.txt', 'b.txt']);
  });
});

describe('while another ingest is writing', () => {
  it('ingest ends with 3 and says who writes, even where it is to begin anew', async () => {
    const documents = await documentsFolder({ 'a.txt': HARBOUR });
    const writer = await openWriter();
    for (const argv of [[documents], ['--rebuild', documents], ['--verify']]) {
      const message = `is being written by process ${process.pid} on ${hostname()} since 20`;
      expectRefusal(await start(...argv).ended, message, 3);
    }
    await writer.close();
  });

  it('ingest waits for it on demand', async () => {
    const documents = await documentsFolder({ 'a.txt': HARBOUR });
    const writer = await openWriter();
    const child = start(documents, '--wait');
    await child.says('Waiting.');
    await writer.close();
    expect(await child.ended).toMatchObject({ code: 0, stdout: expect.stringContaining('"added":1') });
    expect(await storedUris()).toEqual(['a.txt']);
  });
});

describe('ingest ends with 1 and takes in the rest', () => {
  /** Runs over a folder with two good files and a bad one, and gives the reason that is told for the bad one. */
  async function reasonFor(path: string, documents: string): Promise<string | undefined> {
    const result = await run(documents);
    expect(result).toMatchObject({ code: 1, stderr: '' });
    expect(linesOf(result).at(-1)).toMatchObject({
      summary: { added: 2, failed: [{ path, reason: expect.any(String) }], documents: 2, vectors: 2 },
    });
    expect(await storedUris()).toEqual(['a.md', 'z.txt']);
    return linesOf(result).at(-1)?.summary?.failed[0]?.reason;
  }

  const good = { 'a.md': HARBOUR, 'z.txt': 'Orla Finn keeps the lighthouse.' };

  it('where a file is broken', async () => {
    const documents = await documentsFolder({ ...good, 'broken.pdf': '%PDF-1.7\nand no more' });
    expect(await reasonFor('broken.pdf', documents)).toMatch(/^Expected a PDF, but the file is damaged/);
  });

  it('where a file is far too large', async () => {
    const documents = await documentsFolder({ ...good, 'large.txt': '' });
    await truncate(join(documents, 'large.txt'), 200 * MEGABYTE);
    expect(await reasonFor('large.txt', documents)).toMatch(/has 200\.0 MB, and the limit is 50 MB\. Split it/);
  });

  it('where a symbolic link leaves the folder', async () => {
    const outside = await documentsFolder({ 'secret.txt': 'The secret is out.' });
    const documents = await documentsFolder(good);
    await symlink(join(outside, 'secret.txt'), join(documents, 'link.txt'));
    expect(await reasonFor('link.txt', documents)).toMatch(/leaves the documents folder\. Copy the file/);
  });

  it('with the reason in words where a person reads it', async () => {
    const documents = await documentsFolder({ ...good, 'empty.txt': '' });
    const { code, stderr } = await run(documents, '--progress', 'bar');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /2 added, .*, 1 failed\.\n.*\n {2}empty\.txt: The file is empty\. Fill it, or remove it\.\n$/,
    );
  });
});

describe('a dry run', () => {
  it('says what an ingest would do, and writes nothing', async () => {
    const documents = await documentsFolder({
      'a.txt': HARBOUR,
      'b.txt': 'The mill grinds oats.',
      'c.txt': 'The weir.',
    });
    const before = await run(documents, '--dry-run', '--json');
    expect(before).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('{"plan":{"added":3') });
    expect(existsSync(indexFolder)).toBe(false);
    await run(documents);
    await rename(join(documents, 'a.txt'), join(documents, 'moved.txt'));
    await writeFile(join(documents, 'b.txt'), 'The mill grinds rye.');
    await rm(join(documents, 'c.txt'));
    await writeFile(join(documents, 'd.pdf'), 'no PDF');
    const { code, stdout } = await run(documents, '--dry-run', '--progress', 'bar');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^removed {4}c\.txt\nmoved {6}a\.txt → moved\.txt\nchanged {4}b\.txt\nfailed {5}d\.pdf: Expected a PDF.*\nWould be 0 added, 1 changed, 1 moved, 0 unchanged, 1 removed, 1 failed\. Nothing/,
    );
    expect(await storedUris()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });
});

describe('the status and the verification of an index', () => {
  it('say what it holds, how the last ingest went and that it is whole', async () => {
    const documents = await documentsFolder({
      'a.md': `---\naudience: public\n---\n${HARBOUR}`,
      'b.txt': 'The mill.',
      'c.pdf': 'x',
    });
    expectRefusal(await run('--status'), /There is no index in/);
    await run(documents);
    const { code, stdout } = await run('--status');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ documents: 2, passages: 2, windows: 2, vectors: 2, byAudience: { public: 1, staff: 1 } },
      byMediaType: { 'text/markdown': 1, 'text/plain': 1 },
      lastRun: { endedAt: expect.any(String), failed: [{ path: 'c.pdf' }] },
    });
    const inWords = (await run('--status', '--progress', 'bar')).stdout;
    expect(inWords).toMatch(
      /2 documents, 2 passages\.\nVectors: 2 of 2\.\nBy audience:\n +1 {2}public\n +1 {2}staff\n/,
    );
    expect(inWords).toMatch(/1 files failed:\n {2}c\.pdf: /);
    expect(await run('--verify')).toMatchObject({ code: 0, stdout: expect.stringContaining('"findings":[]') });
    const database = new Database(join(indexFolder, 'index.sqlite'));
    database.exec('DELETE FROM passage_terms').close();
    expect(await run('--verify', '--progress', 'bar')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^Mended: 2 rows/),
    });
    const damaged = new Database(join(indexFolder, 'index.sqlite'));
    damaged.exec("UPDATE passages SET text = 'x' WHERE id = 1").close();
    const found = await run('--verify', '--progress', 'bar');
    expect(found).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/^NOT mended: a\.md: .*npm run ingest -- DIR/),
    });
    await run(documents);
    expect((await run('--verify')).code).toBe(0);
  });
});

describe('a watch', () => {
  it('takes in what changes, and goes on after what cannot be read', async () => {
    const documents = await documentsFolder({ 'a.txt': HARBOUR });
    const watch = start(documents, '--watch');
    onTestFinished(() => watch.kill());
    await watch.says(/"summary":\{"added":1,/);
    await writeFile(join(documents, 'footnote.yaml'), 'audiance: public\n');
    await watch.says('unknown key "audiance"');
    await rm(join(documents, 'footnote.yaml'));
    await mkdir(join(documents, 'box'));
    await writeFile(join(documents, 'box', 'b.txt'), 'The mill grinds oats.');
    await watch.says(/"summary":\{"added":1,[^\n]*"unchanged":1,/);
    await rm(join(documents, 'a.txt'));
    await watch.says(/"removed":1,/);
    watch.kill();
    await watch.ended;
    expect(await storedUris()).toEqual(['box/b.txt']);
  });

  it('of a folder that does not exist ends with 2', async () => {
    expectRefusal(await run('nowhere', '--watch'), /"nowhere".*cannot be opened/);
  });
});
