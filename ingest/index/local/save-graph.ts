import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { loadGraph, writeGraphFile } from './graph-file.ts';
import { graphFileName, removeGraphFiles } from './index-files.ts';
import { metaReader } from './index-meta.ts';
import { fromVectorBytes } from './vector-bytes.ts';
import { WindowGraph } from './window-graph.ts';

/** Above this share of points whose window is gone, a graph is built anew instead of extended. */
export const MAXIMUM_DEAD_SHARE = 0.2;

/** Points added before other work gets its turn: about 20 ms. */
const POINTS_A_TURN = 32;

/** Brings the saved graph up to date with the stored vectors. Does nothing where it is. */
export async function saveGraph(database: Database.Database, folder: string): Promise<void> {
  const readMeta = metaReader(database);
  const { dimension } = readMeta().settings;
  const vectored = vectoredWindows(database);
  if (vectored.length === 0) return;
  const { graph: saved } = loadGraph(database, folder, dimension);
  const missing = saved ? vectored.filter((id) => !saved.has(id)) : vectored;
  const deadPoints = saved ? saved.size - (vectored.length - missing.length) : 0;
  if (saved && missing.length === 0 && deadPoints === 0) return;
  const extended = saved && deadPoints <= saved.size * MAXIMUM_DEAD_SHARE;
  const graph = extended ? saved : WindowGraph.create(dimension);
  await addPoints(database, graph, extended ? missing : vectored);
  const file = graphFileName(readMeta().generation + 1);
  const written = await writeGraphFile(graph, { folder, file, dimension });
  nameGraph(database, written);
  removeGraphFiles(folder, file);
}

function vectoredWindows(database: Database.Database): number[] {
  return database.prepare<[], number>('SELECT id FROM windows WHERE vectored IS NOT NULL ORDER BY id').pluck().all();
}

async function addPoints(database: Database.Database, graph: WindowGraph, windowIds: number[]): Promise<void> {
  const vectorOf = database
    .prepare<[number], Buffer>(
      'SELECT v.vector FROM windows w JOIN vectors v ON v.embedding_hash = w.embedding_hash WHERE w.id = ?',
    )
    .pluck();
  for (const [index, windowId] of windowIds.entries()) {
    const bytes = vectorOf.get(windowId);
    if (bytes !== undefined) graph.add(windowId, fromVectorBytes(bytes));
    if (index % POINTS_A_TURN === POINTS_A_TURN - 1) await setImmediate();
  }
}

function nameGraph(database: Database.Database, written: Awaited<ReturnType<typeof writeGraphFile>>): void {
  const name = database.transaction(() => {
    database
      .prepare(
        `INSERT OR REPLACE INTO graph (id, file, bytes, checksum, dimension, points)
         VALUES (1, @file, @bytes, @checksum, @dimension, @points)`,
      )
      .run(written);
    database.prepare('UPDATE meta SET generation = generation + 1').run();
  });
  name.immediate();
}
