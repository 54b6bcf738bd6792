import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalIndex } from '../../../../ingest/index/local/local-index.ts';
import { openLocalIndexWriter } from '../../../../ingest/index/local/local-index-writer.ts';
import { verifyLocalIndex } from '../../../../ingest/index/local/verify/verify-local-index.ts';
import type { PassageIndexWriter } from '../../../../ingest/index/passage-index.ts';
import { embedPending, fakeVector } from '../fake-vector.ts';
import { SETTINGS } from '../passage-index-suite.ts';
import { sampleDocument } from '../sample-documents.ts';
import { temporaryFolder } from './local-places.ts';

describe('the graph file', () => {
  let folder: string;
  let writer: PassageIndexWriter;

  beforeEach(async () => {
    folder = temporaryFolder();
    writer = await openLocalIndexWriter({ folder, settings: SETTINGS });
    await commit('Alpha one.\n\nBeta two.\n\nGamma three.');
    await writer.saveGraph();
  });
  afterEach(async () => {
    await writer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function commit(text: string, id = 'a'): Promise<void> {
    await writer.commitDocuments({ put: [sampleDocument({ id, text })], remove: [] });
    await embedPending(writer);
  }

  const graphFiles = () => readdirSync(folder).filter((name) => name.startsWith('graph-'));
  function readGraphPoints(): unknown {
    const database = new Database(join(folder, 'index.sqlite'), { readonly: true });
    const points = database.prepare('SELECT points FROM graph').pluck().get();
    database.close();
    return points;
  }

  const graphFile = () => join(folder, graphFiles()[0]!);

  /** Opens the index, looks for the nearest window to a text, and tells what was reported of the graph. */
  async function nearestTo(text: string): Promise<{ nearest: string | undefined; problem: string | undefined }> {
    let problem: string | undefined;
    const index = await openLocalIndex({
      folder,
      settings: SETTINGS,
      onGraphProblem: (reason) => {
        problem = reason;
      },
    });
    const request = {
      text: '',
      vector: fakeVector(text),
      visibility: 'everything',
      textLimit: 0,
      vectorLimit: 1,
    } as const;
    const { passages } = await index.search(request);
    await index.close();
    return { nearest: passages[0]?.passage.text, problem };
  }

  it('is named by the index and loaded as it was saved', async () => {
    expect(graphFiles()).toEqual(['graph-3.hnsw']);
    expect(await nearestTo('Beta two.')).toEqual({ nearest: 'Beta two.', problem: undefined });
  });

  it.each([
    ['missing', () => rmSync(graphFile()), /missing/],
    ['cut off', () => truncateSync(graphFile(), 100), /size/],
  ])('that is %s is done without, with no embedding, and mended by the next save', async (_, damage, reason) => {
    damage();
    expect(await nearestTo('Beta two.')).toEqual({ nearest: 'Beta two.', problem: expect.stringMatching(reason) });
    expect(await writer.pendingWindows(1)).toEqual([]);
    await writer.saveGraph();
    expect(await nearestTo('Beta two.')).toEqual({ nearest: 'Beta two.', problem: undefined });
  });

  it('that is overwritten is done without, with no embedding', async () => {
    writeFileSync(graphFile(), readFileSync(graphFile()).fill(7, 200, 300));
    const found = await nearestTo('Beta two.');
    expect(found).toEqual({ nearest: 'Beta two.', problem: 'the graph file has another checksum' });
    expect(await writer.pendingWindows(1)).toEqual([]);
  });

  it('that is older than the vectors is completed from them', async () => {
    await commit('Delta four.', 'b');
    expect(await nearestTo('Delta four.')).toEqual({ nearest: 'Delta four.', problem: undefined });
  });

  it('that holds windows that are gone never brings them back', async () => {
    await commit('Omega.');
    expect(await nearestTo('Beta two.')).toEqual({ nearest: 'Omega.', problem: undefined });
  });

  it('is made while many windows wait for their vectors, with the same points as one made of the stored ones', async () => {
    const text = (number: number) => Array.from({ length: 300 }, (_, k) => `Word${number}of${k} here.`).join('\n\n');
    const put = Array.from({ length: 8 }, (_, k) => sampleDocument({ id: `many-${k}`, text: text(k) }));
    await writer.commitDocuments({ put, remove: [] });
    for (
      let pending = await writer.pendingWindows(400);
      pending.length > 0;
      pending = await writer.pendingWindows(400)
    ) {
      const vectors = pending.map(({ id, embeddingText }) => ({ windowId: id, vector: fakeVector(embeddingText) }));
      await writer.commitVectors(vectors);
    }
    await writer.saveGraph();
    expect(readGraphPoints()).toBe(2_403);
    expect(await nearestTo('Word7of299 here.')).toEqual({ nearest: 'Word7of299 here.', problem: undefined });
    await writer.close();
    const cut = () => [];
    expect((await verifyLocalIndex({ folder, settings: SETTINGS, cut })).findings).toEqual([]);
    writer = await openLocalIndexWriter({ folder, settings: SETTINGS });
  });

  it('is not written again for a few windows more, which are found all the same', async () => {
    await commit('Delta four.', 'b');
    await writer.saveGraph();
    expect(graphFiles()).toEqual(['graph-3.hnsw']);
    expect(await nearestTo('Delta four.')).toEqual({ nearest: 'Delta four.', problem: undefined });
  });

  it('is not written again where nothing changed', async () => {
    await writer.saveGraph();
    expect(graphFiles()).toEqual(['graph-3.hnsw']);
  });

  it('of a save that was cut short is passed over, and cleared away by the next writer', async () => {
    await commit('Delta four.', 'b');
    copyFileSync(graphFile(), join(folder, 'graph-6.hnsw'));
    writeFileSync(join(folder, 'graph-7.hnsw.tmp'), 'half');
    expect(await nearestTo('Delta four.')).toEqual({ nearest: 'Delta four.', problem: undefined });
    await writer.close();
    writer = await openLocalIndexWriter({ folder, settings: SETTINGS });
    expect(graphFiles()).toEqual(['graph-3.hnsw']);
    expect(await nearestTo('Delta four.')).toEqual({ nearest: 'Delta four.', problem: undefined });
  });
});
