import type { IndexReport } from './index/local/index-report.ts';
import type { RunRecord } from './index/passage-index.ts';

const MEGABYTE = 1024 * 1024;

/** The result of `--status` in words. */
export function statusText(report: IndexReport): string {
  const { folder, generation, documents, passages, windows, vectors, bytes, lastRun, embedderId } = report;
  return [
    `Index ${folder}, generation ${generation}, ${(bytes / MEGABYTE).toFixed(1)} MB on disk, encoder ${embedderId}.`,
    `${documents} documents, ${passages} passages.`,
    `Vectors: ${vectors} of ${windows}${vectors < windows ? `, ${windows - vectors} pending` : ''}.`,
    ...countLines('By audience:', report.byAudience),
    ...countLines('By type:', report.byMediaType),
    ...(lastRun ? runLines(lastRun) : []),
  ].join('\n');
}

function countLines(title: string, counts: Record<string, number>): string[] {
  const entries = Object.entries(counts);
  return entries.length === 0
    ? []
    : [title, ...entries.map(([name, count]) => `${String(count).padStart(8)}  ${name}`)];
}

function runLines({ startedAt, endedAt, failed, error }: RunRecord): string[] {
  const end = endedAt === undefined ? 'is running, or was cut short' : `ended ${endedAt}`;
  return [
    `The last ingest began ${startedAt} and ${end}.`,
    ...(error === undefined ? [] : [`It stopped: ${error}`]),
    ...(failed.length === 0
      ? []
      : [`${failed.length} files failed:`, ...failed.map(({ path, reason }) => `  ${path}: ${reason}`)]),
  ];
}
