import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { type GraphFile, loadGraph, readGraphRow, writeGraphFile } from './graph-file.ts';
import { graphFileName, removeGraphFiles } from './index-files.ts';
import { metaReader } from './index-meta.ts';
import { fromVectorBytes, toUnitLength } from './vector-bytes.ts';
import { WindowGraph } from './window-graph.ts';

/** Above this share of points whose window is gone, a graph is built anew instead of extended. */
export const MAXIMUM_DEAD_SHARE = 0.2;

/**
 * So many windows may be missing from a saved graph before it is written again: a reader compares them one by one, which takes half
 * a millisecond, and adds them to its own graph between questions. Writing 100,000 points again for each changed document takes seconds.
 */
export const MAXIMUM_LAG = 2_000;

/** Points added before other work gets its turn: about 20 ms. */
const POINTS_A_TURN = 32;

/** The graph of one writer. */
export interface GraphKeeper {
  /**
   * Takes new vectors into the graph at once where many more wait, while the embedder works on those: 100,000 points take minutes that
   * would otherwise come after it.
   */
  collect(vectors: readonly { windowId: number; vector: Float32Array }[]): void;
  /** Brings the saved graph up to date with the stored vectors where it lags too far behind. */
  save(): Promise<void>;
}

export function graphKeeper(database: Database.Database, folder: string): GraphKeeper {
  const { dimension } = metaReader(database)().settings;
  const waiting = database
    .prepare<[], number>(`SELECT count(*) FROM (SELECT 1 FROM pending LIMIT ${MAXIMUM_LAG + 1})`)
    .pluck();
  let collecting: WindowGraph | undefined;
  return {
    collect(vectors) {
      if (!collecting && (waiting.get() ?? 0) > MAXIMUM_LAG) {
        collecting = loadGraph(database, folder, dimension).graph ?? WindowGraph.create(dimension);
      }
      for (const { windowId, vector } of vectors) {
        if (collecting?.has(windowId) === false) collecting.add(windowId, toUnitLength(vector));
      }
    },
    async save() {
      const begun = collecting;
      collecting = undefined;
      await saveGraph(database, folder, begun);
    },
  };
}

/** @param begun a graph that holds some of the windows already; default: the saved one */
export async function saveGraph(database: Database.Database, folder: string, begun?: WindowGraph): Promise<void> {
  if (isCurrentEnough(database, folder)) return;
  const readMeta = metaReader(database);
  const { dimension } = readMeta().settings;
  const vectored = vectoredWindows(database);
  if (vectored.length === 0) return;
  const graph = extensible(begun ?? loadGraph(database, folder, dimension).graph, vectored);
  const extended = graph ?? WindowGraph.create(dimension, vectored.length);
  await addPoints(
    database,
    extended,
    vectored.filter((id) => !extended.has(id)),
  );
  const file = graphFileName(readMeta().generation + 1);
  const written = await writeGraphFile(extended, { folder, file, dimension });
  nameGraph(database, written);
  removeGraphFiles(folder, file);
}

/** The graph, unless it consists too much of windows that are gone. */
function extensible(graph: WindowGraph | undefined, vectored: readonly number[]): WindowGraph | undefined {
  if (!graph) return undefined;
  const deadPoints = graph.size - vectored.filter((id) => graph.has(id)).length;
  return deadPoints <= graph.size * MAXIMUM_DEAD_SHARE ? graph : undefined;
}

/** Has the next save make the graph anew. */
export function forgetGraph(database: Database.Database): void {
  database.prepare('DELETE FROM graph').run();
}

/** Told without reading the file: a save is not the time to look at what was not written since. `--verify` does. */
function isCurrentEnough(database: Database.Database, folder: string): boolean {
  const named = readGraphRow(database);
  if (!named || statSync(join(folder, named.file), { throwIfNoEntry: false })?.size !== named.bytes) return false;
  const vectored =
    database.prepare<[], number>('SELECT count(*) FROM windows WHERE vectored IS NOT NULL').pluck().get() ?? 0;
  const missing = vectored - named.points + named.removed;
  return missing <= MAXIMUM_LAG && named.removed <= named.points * MAXIMUM_DEAD_SHARE;
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

function nameGraph(database: Database.Database, written: GraphFile): void {
  const name = database.transaction(() => {
    database
      .prepare(
        `INSERT OR REPLACE INTO graph (id, file, bytes, checksum, dimension, points, removed)
         VALUES (1, @file, @bytes, @checksum, @dimension, @points, @removed)`,
      )
      .run(written);
    database.prepare('UPDATE meta SET generation = generation + 1').run();
  });
  name.immediate();
}
