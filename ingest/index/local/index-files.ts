import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export function databaseFile(folder: string): string {
  return join(folder, 'index.sqlite');
}

/** Name of the graph file that a generation was saved with. */
export function graphFileName(generation: number): string {
  return `graph-${generation}.hnsw`;
}

/** Removes every graph file, finished or not, but the one that the index names. */
export function removeGraphFiles(folder: string, except?: string): void {
  for (const name of readdirSync(folder)) {
    if (/^graph-\d+\.hnsw(\.tmp)?$/.test(name) && name !== except) rmSync(join(folder, name), { force: true });
  }
}

/** Removes an index. The database goes first: a reader that comes between finds none, never one without its journal. */
export function removeIndexFiles(folder: string): void {
  const database = databaseFile(folder);
  for (const file of [database, `${database}-wal`, `${database}-shm`]) rmSync(file, { force: true });
  removeGraphFiles(folder);
}
