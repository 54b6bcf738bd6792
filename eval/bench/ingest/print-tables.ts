import type { BenchRun } from './bench-run.ts';

/** Markdown: what the first ingest of a collection takes. */
export function firstTable(runs: readonly BenchRun[]): string {
  const rows = runs.map(({ count, encoder, first }) => [
    ...[count, encoder, first.passages, first.seconds.toFixed(1), first.cpuSeconds.toFixed(1)],
    ...[rate(first.documents, first), rate(first.passages, first), rate(first.embedded, first)],
    first.loopRate === 0 ? '' : first.loopRate.toFixed(0),
    `${(first.encoderShare * 100).toFixed(0)}%`,
    first.peakMegabytes.toFixed(0),
  ]);
  return table(
    [
      ...['documents', 'encoder', 'passages', 'seconds', 'CPU seconds', 'documents/s', 'passages/s', 'windows/s'],
      ...['windows/s of a bare loop', 'encoder busy', 'peak memory, MB'],
    ],
    rows,
  );
}

/** Markdown: what an ingest takes after one document was changed. */
export function changeTable(runs: readonly BenchRun[]): string {
  const rows = runs.map(({ count, encoder, change, changeProcessSeconds }) => [
    ...[count, encoder, change.changed, change.embedded, change.seconds.toFixed(2), change.cpuSeconds.toFixed(2)],
    changeProcessSeconds.toFixed(2),
    change.peakMegabytes.toFixed(0),
  ]);
  return table(
    [
      'documents',
      'encoder',
      'changed',
      'texts embedded',
      'seconds',
      'CPU seconds',
      'with the start of the process',
      'peak memory, MB',
    ],
    rows,
  );
}

function rate(count: number, { seconds }: { seconds: number }): string {
  return (count / seconds).toFixed(0);
}

function table(heads: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const line = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---:')), ...rows.map(line)].join('\n');
}
