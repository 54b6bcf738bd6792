import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LOCAL_EMBEDDER } from '../../ingest/embeddings/local-embedder.ts';
import { indexSettings } from '../../ingest/index/index-settings.ts';
import { openLocalIndex } from '../../ingest/index/local/local-index.ts';
import { findDocuments } from '../../ingest/loaders/find-documents.ts';
import { runIngest } from '../../ingest/run-ingest.ts';
import type * as LocalModels from '../../models/local-models.ts';
import { ENCODER_DIMENSION } from '../../models/manifest.ts';
import { builtModule } from '../../models/project-folder.ts';
import { buildNastyFolder } from '../fixtures/nasty/build.ts';
import { REFUSALS } from '../fixtures/nasty/refusals.ts';
import { fakeVector } from './index/fake-vector.ts';

vi.mock('../../models/local-models.ts', () => ({
  openLocalModels: (): LocalModels.LocalModels => ({
    warm: async () => {},
    encode: async (texts) => texts.map((text) => fakeVector(text, ENCODER_DIMENSION)),
    read: async () => [],
    close: async () => {},
  }),
}));

/** Far more than all of them take, and no more than a person would wait. */
const TIME_FOR_ALL_MILLISECONDS = 240_000;

let place: string;
let documents: string;
let taken: string[];
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'footnote-nasty-'));
  documents = join(place, 'documents');
  const socket = await buildNastyFolder(documents);
  const { found } = await findDocuments(documents);
  taken = found.map(({ uri }) => uri).filter((uri) => !(uri in REFUSALS));
  return async () => {
    socket.close();
    await rm(place, { recursive: true, force: true });
  };
});

describe('the nasty inputs', () => {
  it('are more than fifty', () => {
    expect(taken.length + Object.keys(REFUSALS).length).toBeGreaterThan(70);
  });

  it(
    'are each taken in or refused with one reason, and none stops the rest',
    async () => {
      const indexFolder = join(place, 'index');
      const summary = await runIngest({ documents, indexFolder });
      expect(summary.failed.map(({ path }) => path).sort()).toEqual(Object.keys(REFUSALS).sort());
      for (const { path, reason } of summary.failed) expect(reason).toMatch(REFUSALS[path]!);
      expect(summary).toMatchObject({ added: taken.length, documents: taken.length });
      expect(await runIngest({ documents, indexFolder })).toMatchObject({ added: 0, changed: 0, removed: 0 });
    },
    TIME_FOR_ALL_MILLISECONDS,
  );

  it('are found again with their words, and passages that are slices of the text', async () => {
    const settings = indexSettings(LOCAL_EMBEDDER);
    const index = await openLocalIndex({ folder: join(place, 'index'), settings, onGraphProblem: () => {} });
    const find = async (text: string) => {
      const { passages } = await index.search({ text, visibility: 'everything', textLimit: 50, vectorLimit: 0 });
      return passages.map(({ passage }) => passage);
    };
    expect((await find('harbour market')).map(({ uri }) => uri)).toContain('invisible.txt');
    expect((await find('Gebühr Käsmarkt'))[0]?.uri).toBe('windows-1252.csv');
    expect((await find('量具 砝码')).map(({ uri }) => uri)).toEqual(
      expect.arrayContaining(['gb18030.txt', 'utf-16.html']),
    );
    expect(await find('praise clerk scripted')).not.toContainEqual(
      expect.objectContaining({ uri: 'hidden-instructions.html' }),
    );
    for (const passage of await find('measures scales weights noon stall')) {
      const document = await index.document(passage.documentId, 'everything');
      expect(document?.text.slice(passage.start, passage.end)).toBe(passage.text);
    }
    await index.close();
  });

  it(
    'are told of by the command, each refused one on one line with its name escaped',
    async () => {
      const { code, stderr } = await runCommand(documents, join(place, 'index'));
      expect(code).toBe(1);
      const lines = stderr.split('\n').filter((line) => line.startsWith('  '));
      expect(lines).toHaveLength(Object.keys(REFUSALS).length);
      expect(lines.filter((line) => line.includes('\\u000aname\\u001b[31m.pdf: Expected a PDF'))).toHaveLength(1);
    },
    TIME_FOR_ALL_MILLISECONDS,
  );
});

/** The real command with the real encoder, over an empty index. */
function runCommand(folder: string, index: string): Promise<{ code: number | null; stderr: string }> {
  const argv = [builtModule('ingest/cli.js'), folder, '--index', index, '--rebuild', '--progress', 'bar'];
  const child = spawn(process.execPath, argv, { cwd: place, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stderr })));
}
