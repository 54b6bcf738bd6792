import type Database from 'better-sqlite3';
import { loadGraph, readGraphRow } from '../graph-file.ts';
import { fromVectorBytes } from '../vector-bytes.ts';

/** hnswlib keeps components as 32-bit floats, as the index does. */
const COMPONENT_TOLERANCE = 1e-6;

/** Why the saved graph is not the one of the stored vectors; undefined where it is, or where none has been saved yet. */
export function checkGraph(database: Database.Database, folder: string, dimension: number): string | undefined {
  if (readGraphRow(database) === undefined) return undefined;
  const loaded = loadGraph(database, folder, dimension);
  if (!loaded.graph) return loaded.reason;
  const { graph } = loaded;
  const stored = database.prepare<[], { id: number; vector: Buffer }>(
    `SELECT w.id, v.vector FROM windows w JOIN vectors v ON v.embedding_hash = w.embedding_hash
     WHERE w.vectored IS NOT NULL`,
  );
  for (const { id, vector } of stored.iterate()) {
    if (graph.has(id) && !isSame(graph.vector(id), fromVectorBytes(vector))) return 'the graph has other vectors';
  }
  return undefined;
}

function isSame(point: readonly number[], vector: Float32Array): boolean {
  return (
    point.length === vector.length &&
    point.every((component, k) => Math.abs(component - (vector[k] ?? 0)) <= COMPONENT_TOLERANCE)
  );
}
