import type { OutcomeCounts } from './plan/count-outcomes.ts';
import type { FileOutcome } from './plan/file-outcome.ts';

const WIDEST_KIND = 'unchanged'.length;

/** What would become of a file, in a line for a person. */
export function outcomeText({ kind, uri, from, reason }: FileOutcome): string {
  const place = from === undefined ? uri : `${from} → ${uri}`;
  return `${kind.padEnd(WIDEST_KIND)}  ${place}${reason === undefined ? '' : `: ${reason}`}`;
}

/** The same for a program. The text and passages that were made are left out. */
export function outcomeJson({
  kind,
  uri,
  from,
  reason,
}: FileOutcome): Pick<FileOutcome, 'kind' | 'uri' | 'from' | 'reason'> {
  return { kind, uri, ...(from === undefined ? {} : { from }), ...(reason === undefined ? {} : { reason }) };
}

export function planText({ added, changed, moved, unchanged, removed, failed }: OutcomeCounts): string {
  return (
    `Would be ${added} added, ${changed} changed, ${moved} moved, ${unchanged} unchanged, ${removed} removed, ` +
    `${failed.length} failed. Nothing was written.`
  );
}
