import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { WindowGraph } from './window-graph.ts';

/** The graph file as the index names it. */
export interface GraphFile {
  file: string;
  bytes: number;
  /** SHA-256 in hexadecimal. */
  checksum: string;
  dimension: number;
  points: number;
  /** Windows with a vector that were taken away since; some of them may never have been points. */
  removed: number;
}

/** A graph as saved, or why it must be built again from the stored vectors. */
export type LoadedGraph = { graph: WindowGraph } | { graph: undefined; reason: string };

export function readGraphRow(database: Database.Database): GraphFile | undefined {
  return database.prepare<[], GraphFile>('SELECT file, bytes, checksum, dimension, points, removed FROM graph').get();
}

/** Loads the graph that the index names, if the file is exactly the one that was saved. */
export function loadGraph(database: Database.Database, folder: string, dimension: number): LoadedGraph {
  const named = readGraphRow(database);
  if (named === undefined) return { graph: undefined, reason: 'no graph has been saved' };
  const reason = whyUnusable(join(folder, named.file), named, dimension);
  if (reason !== undefined) return { graph: undefined, reason };
  try {
    const graph = WindowGraph.load(join(folder, named.file), dimension);
    return graph.size === named.points ? { graph } : { graph: undefined, reason: 'the graph file has other points' };
  } catch (error) {
    return { graph: undefined, reason: `the graph file cannot be loaded (${String(error)})` };
  }
}

function whyUnusable(path: string, named: GraphFile, dimension: number): string | undefined {
  if (named.dimension !== dimension) return 'the graph has another dimension';
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) return 'the graph file is missing';
  if (bytes !== named.bytes) return 'the graph file has another size';
  return checksumOf(path) === named.checksum ? undefined : 'the graph file has another checksum';
}

/** Writes a graph so that the file is either whole under its name or not there, also after a power cut. */
export async function writeGraphFile(
  graph: WindowGraph,
  input: { folder: string; file: string; dimension: number },
): Promise<GraphFile> {
  const { folder, file, dimension } = input;
  const path = join(folder, file);
  await graph.save(`${path}.tmp`);
  const handle = await open(`${path}.tmp`, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.tmp`, path);
  await syncFolder(folder);
  return { file, bytes: statSync(path).size, checksum: checksumOf(path), dimension, points: graph.size, removed: 0 };
}

/** In pieces: a file is read whole only up to 2 GiB. */
function checksumOf(path: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(1 << 20);
  const descriptor = openSync(path, 'r');
  try {
    for (let length = readSync(descriptor, piece); length > 0; length = readSync(descriptor, piece)) {
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
