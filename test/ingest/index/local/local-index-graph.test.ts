import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalIndex } from '../../../../ingest/index/local/local-index.ts';
import { openLocalIndexWriter } from '../../../../ingest/index/local/local-index-writer.ts';
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
    ['overwritten', () => writeFileSync(graphFile(), readFileSync(graphFile()).fill(7, 200, 300)), /checksum/],
  ])('that is %s is done without, with no embedding, and mended by the next save', async (_, damage, reason) => {
    damage();
    expect(await nearestTo('Beta two.')).toEqual({ nearest: 'Beta two.', problem: expect.stringMatching(reason) });
    expect(await writer.pendingWindows(1)).toEqual([]);
    await writer.saveGraph();
    expect(await nearestTo('Beta two.')).toEqual({ nearest: 'Beta two.', problem: undefined });
  });

  it('that is older than the vectors is completed from them', async () => {
    await commit('Delta four.', 'b');
    expect(await nearestTo('Delta four.')).toEqual({ nearest: 'Delta four.', problem: undefined });
  });

  it('that holds windows that are gone never brings them back', async () => {
    await commit('Omega.');
    expect(await nearestTo('Beta two.')).toEqual({ nearest: 'Omega.', problem: undefined });
  });

  it('is not written again where nothing changed', async () => {
    await writer.saveGraph();
    expect(graphFiles()).toEqual(['graph-3.hnsw']);
  });

  it('of a save that was cut short is passed over, and cleared away by the next', async () => {
    await commit('Delta four.', 'b');
    copyFileSync(graphFile(), join(folder, 'graph-6.hnsw'));
    writeFileSync(join(folder, 'graph-7.hnsw.tmp'), 'half');
    expect(await nearestTo('Delta four.')).toEqual({ nearest: 'Delta four.', problem: undefined });
    await writer.saveGraph();
    expect(graphFiles()).toHaveLength(1);
    expect(await nearestTo('Delta four.')).toEqual({ nearest: 'Delta four.', problem: undefined });
  });
});
