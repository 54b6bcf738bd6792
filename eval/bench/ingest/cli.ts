import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchRun } from './bench-run.ts';
import { documentText, generateDocuments } from './generate-documents.ts';
import { type Measurement, type MeasureTask, measurementSchema } from './measurement.ts';
import { changeTable, firstTable } from './print-tables.ts';

/** Documents, and with which encoder: the real one would take a quarter of an hour for a thousand. */
const RUNS: readonly { count: number; encoder: MeasureTask['encoder'] }[] = [
  { count: 100, encoder: 'real' },
  { count: 100, encoder: 'stub' },
  { count: 1_000, encoder: 'stub' },
  { count: 10_000, encoder: 'stub' },
];

function bench(count: number, encoder: MeasureTask['encoder']): BenchRun {
  const place = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  try {
    const task = { documents: join(place, 'documents'), indexFolder: join(place, 'index'), encoder };
    generateDocuments(task.documents, count);
    const first = measureApart(task);
    // files that were written just before the first ingest are read once more, and not after that
    measureApart(task);
    writeFileSync(join(task.documents, 'box-0', 'paper-7.md'), documentText(7, 1));
    const started = performance.now();
    const change = measureApart(task);
    return { count, encoder, first, change, changeProcessSeconds: (performance.now() - started) / 1_000 };
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** In a process of its own: the peak of memory is that of one ingest. */
function measureApart(task: MeasureTask): Measurement {
  const program = fileURLToPath(new URL('./measure.js', import.meta.url));
  const output = execFileSync(process.execPath, [program, JSON.stringify(task)], { encoding: 'utf8' });
  return measurementSchema.parse(JSON.parse(output));
}

const wanted = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const runs = RUNS.filter(({ count }) => count <= wanted).map(({ count, encoder }) => {
  process.stderr.write(`${count} documents, ${encoder} encoder …\n`);
  return bench(count, encoder);
});
process.stdout.write(
  `${firstTable(runs)}\n\n${changeTable(runs)}\n\n${availableParallelism()} cores, Node ${process.version}.\n`,
);
