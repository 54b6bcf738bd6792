import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { LOCAL_EMBEDDER } from '../../ingest/embeddings/local-embedder.ts';
import { indexSettings } from '../../ingest/index/index-settings.ts';
import { openLocalIndex } from '../../ingest/index/local/local-index.ts';
import type { PassageIndex } from '../../ingest/index/passage-index.ts';
import type { IngestProgress, IngestSummary } from '../../ingest/progress.ts';
import { runIngest } from '../../ingest/run-ingest.ts';
import type { Visibility } from '../../ingest/types.ts';
import { openLocalModels } from '../../models/local-models.ts';
import { documentsFolder } from './loaders/documents-folder.ts';

// The real models, and whether they were opened.
vi.mock('../../models/local-models.ts', { spy: true });

const DOCUMENTS = {
  'harbour.md': '# Harbour\n\nThe harbour has 69 berths and one crane.\n',
  'lighthouse.txt': 'Orla Finn has kept the lighthouse on the northern point since 1987.\n',
  'ferry.html': '<h1>Ferry</h1><p>The ferry to the islands leaves at seven every morning.</p>',
};

let documents: string;
let indexFolder: string;
beforeEach(async () => {
  documents = await documentsFolder(DOCUMENTS);
  indexFolder = await mkdtemp(join(tmpdir(), 'footnote-index-'));
  onTestFinished(() => rm(indexFolder, { recursive: true, force: true }));
});

type Outcome = { summary: IngestSummary; progress: IngestProgress[]; stages: Set<string> };

async function ingest(onProgress: (progress: IngestProgress) => void = () => {}): Promise<Outcome> {
  const progress: IngestProgress[] = [];
  const summary = await runIngest({
    documents,
    indexFolder,
    onProgress(step) {
      progress.push(step);
      onProgress(step);
    },
  });
  return { summary, progress, stages: new Set(progress.map(({ stage }) => stage)) };
}

async function reading<T>(use: (index: PassageIndex, graphProblems: string[]) => Promise<T>): Promise<T> {
  const graphProblems: string[] = [];
  const index = await openLocalIndex({
    folder: indexFolder,
    settings: indexSettings(LOCAL_EMBEDDER),
    onGraphProblem: (reason) => graphProblems.push(reason),
  });
  try {
    return await use(index, graphProblems);
  } finally {
    await index.close();
  }
}

const graphProblems = () => reading(async (_, problems) => problems);

/** Documents that hold the words. */
const found = (text: string, visibility: Visibility = 'everything') =>
  reading(async (index) => {
    const { passages } = await index.search({ text, visibility, textLimit: 5, vectorLimit: 0 });
    return passages.map(({ passage }) => passage.uri);
  });

function query(sql: string): unknown {
  const database = new Database(join(indexFolder, 'index.sqlite'), { readonly: true });
  try {
    return database.prepare(sql).pluck().get();
  } finally {
    database.close();
  }
}

describe('the first ingest of a folder', () => {
  it('adds every document, with a vector for every window', async () => {
    const { summary, progress } = await ingest();
    expect(summary).toEqual({
      ...{ added: 3, changed: 0, moved: 0, unchanged: 0, removed: 0, failed: [] },
      ...{ documents: 3, passages: 3, vectors: 3, seconds: expect.any(Number) },
    });
    expect(summary.seconds).toBeGreaterThan(0);
    expect(await found('lighthouse')).toEqual(['lighthouse.txt']);
    expect(progress.filter(({ done, total }) => done === total).map(({ stage }) => stage)).toEqual([
      'reading',
      'embedding-words',
      'embedding',
      'saving-graph',
    ]);
  });

  it('commits the texts before it embeds any of them', async () => {
    const atFirstEmbedding: unknown[] = [];
    await ingest(({ stage }) => {
      if (stage !== 'embedding' || atFirstEmbedding.length > 0) return;
      atFirstEmbedding.push(
        query('SELECT count(*) FROM documents'),
        query("SELECT count(*) FROM passage_terms WHERE passage_terms MATCH 'ferri OR ferry'"),
        query('SELECT count(*) FROM vectors'),
      );
    });
    expect(atFirstEmbedding).toEqual([3, 1, 0]);
  });

  it('embeds equal texts once, and counts every window that has its vector by that', async () => {
    await writeFile(join(documents, 'copy.md'), DOCUMENTS['harbour.md']);
    const { summary, progress } = await ingest();
    expect(summary).toMatchObject({ documents: 4, vectors: 4 });
    expect(query('SELECT count(*) FROM vectors')).toBe(3);
    expect(progress.filter(({ stage }) => stage === 'embedding').at(-1)).toMatchObject({ done: 4, total: 4 });
  });

  it('keeps documents that state no audience from the public', async () => {
    await ingest();
    expect(await found('harbour', ['public'])).toEqual([]);
    expect(await found('harbour', ['staff'])).toEqual(['harbour.md']);
  });
});

describe('another ingest of the folder', () => {
  beforeEach(async () => {
    await ingest();
  });

  it('neither commits nor embeds nor opens a model where nothing changed', async () => {
    vi.mocked(openLocalModels).mockClear();
    const before = query('SELECT generation FROM meta');
    const { summary, stages } = await ingest();
    expect(summary).toMatchObject({ added: 0, changed: 0, unchanged: 3, removed: 0, documents: 3, vectors: 3 });
    expect(stages).toEqual(new Set(['reading', 'saving-graph']));
    expect(query('SELECT generation FROM meta')).toBe(before);
    expect(openLocalModels).not.toHaveBeenCalled();
  });

  it('takes in what was added, changed and removed, and embeds only that', async () => {
    await writeFile(join(documents, 'pilot.txt'), 'The pilot boat lies at the western quay.');
    await writeFile(join(documents, 'harbour.md'), '# Harbour\n\nThe harbour has 70 moorings and two cranes.\n');
    await rm(join(documents, 'ferry.html'));
    const { summary, progress } = await ingest();
    expect(summary).toMatchObject({ added: 1, changed: 1, unchanged: 1, removed: 1, documents: 3, vectors: 3 });
    expect(progress.find(({ stage }) => stage === 'embedding')).toMatchObject({ done: 1, total: 3 });
    expect(await found('pilot')).toEqual(['pilot.txt']);
    expect(await found('moorings')).toEqual(['harbour.md']);
    expect(await found('ferry berths')).toEqual([]);
    expect(await graphProblems()).toEqual([]);
  });

  it('changes an audience without a new embedding', async () => {
    await writeFile(join(documents, 'footnote.yaml'), 'documents:\n  - match: harbour.md\n    audience: public\n');
    const { summary, stages } = await ingest();
    expect(summary).toMatchObject({ added: 0, changed: 1, unchanged: 2, removed: 0, vectors: 3 });
    expect(stages).not.toContain('embedding');
    expect(await found('harbour lighthouse ferry', ['public'])).toEqual(['harbour.md']);
  });

  it('rebuilds a damaged graph file without embedding', async () => {
    const file = join(indexFolder, String(query('SELECT file FROM graph')));
    await writeFile(file, 'no graph');
    expect(await graphProblems()).toEqual(['the graph file has another size']);
    const { stages } = await ingest();
    expect(stages).not.toContain('embedding');
    expect(await graphProblems()).toEqual([]);
  });

  it('forgets a document that can no longer be read, and says why', async () => {
    await writeFile(join(documents, 'harbour.md'), '');
    const { summary } = await ingest();
    expect(summary).toMatchObject({ unchanged: 2, removed: 1, documents: 2 });
    expect(summary.failed).toEqual([{ path: 'harbour.md', reason: expect.stringContaining('empty') }]);
    expect(await found('harbour')).toEqual([]);
  });
});
