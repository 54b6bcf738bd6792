import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { LOCAL_EMBEDDER } from '../../ingest/embeddings/local-embedder.ts';
import { indexSettings } from '../../ingest/index/index-settings.ts';
import { openLocalIndexWriter } from '../../ingest/index/local/local-index-writer.ts';
import type { IngestProgress, IngestSummary } from '../../ingest/progress.ts';
import { builtModule } from '../../models/project-folder.ts';
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

/** Runs the command as a program does: neither output is a terminal. */
function run(...argv: string[]): Promise<Run> {
  const environment = { PATH: process.env.PATH, FOOTNOTE_INDEX: indexFolder };
  const child = spawn(process.execPath, [builtModule('ingest/cli.js'), ...argv], { cwd: place, env: environment });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output.stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    output.stderr += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...output })));
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
function expectRefusal({ code, stdout, stderr }: Run, message: string | RegExp): void {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at |Error:|\.[jt]s:\d+/m);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
}

describe('ingest', () => {
  it('ends with 0 where everything is in, and tells of it in lines of JSON with the summary as the last', async () => {
    const result = await run(await documentsFolder({ 'harbour.md': HARBOUR }));
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const lines = linesOf(result);
    expect(lines.map(({ stage }) => stage).filter((stage, k, all) => stage !== all[k - 1])).toEqual([
      'reading',
      'embedding',
      'saving-graph',
      undefined,
    ]);
    expect(lines.at(-1)).toEqual({
      summary: {
        ...{ added: 1, changed: 0, unchanged: 0, removed: 0, failed: [] },
        ...{ documents: 1, passages: 1, vectors: 1, seconds: expect.any(Number) },
      },
    });
    expect(await storedUris()).toEqual(['harbour.md']);
  });

  it('draws a bar on standard error on demand, and the summary in words', async () => {
    const { code, stdout, stderr } = await run(await documentsFolder({ 'a.txt': HARBOUR }), '--progress', 'bar');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/\rReading documents .*█ 1\/1/);
    expect(stderr).toContain('\n1 added, 0 changed, 0 unchanged, 0 removed, 0 failed.\n');
  });

  it('explains itself on demand', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: /), stderr: '' });
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
    expectRefusal(await run(), /^Name the folder with the documents\.\n\nUsage: /);
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
    expectRefusal(await run(documents), /footnote\.yaml is not understood/);
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

  it('while another ingest is writing, even where it is to begin anew', async () => {
    const documents = await documentsFolder({ 'a.txt': HARBOUR });
    const writer = await openWriter();
    for (const argv of [[documents], ['--rebuild', documents]]) {
      expectRefusal(await run(...argv), `is being written by process ${process.pid}, and one writer at a time`);
    }
    await writer.close();
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
