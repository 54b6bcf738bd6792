import type { ComparedRun } from '../comparison/compared-report.ts';
import type { GateFinding } from '../comparison/decide-rule.ts';
import type { SetComparison } from '../comparison/set-comparison.ts';
import type { EarlierOutcome, ReportComparison } from './report-comparison.ts';

export interface EarlierNamed {
  /** The file that it was read from. */
  name: string;
  run: ComparedRun | undefined;
}

/** A comparison as `report.json` and the page have it. Undefined where there was neither a baseline nor a gate. */
export function describeComparison(
  { comparison, gate }: SetComparison,
  { name, run }: EarlierNamed,
): ReportComparison | undefined {
  if (!comparison && !gate) return undefined;
  const flipped = [...(comparison?.lost ?? []), ...(comparison?.won ?? [])];
  return {
    baselineName: name,
    scores: (comparison?.scores ?? []).map(({ score, before, after, difference, interval, p, adjustedP, test }) => ({
      ...{ name: score, before, after, difference, p, adjustedP, test },
      ...interval,
    })),
    flipped: flipped.map(({ before, after }) => ({ id: after.id, from: before.verdict, to: after.verdict })),
    ...(gate && { gate: { verdict: gate.verdict, findings: gate.findings.map(finding) } }),
    earlier: Object.fromEntries((run?.items ?? []).map((item) => [item.id, outcome(item)])),
  };
}

function finding({
  score,
  kind,
  status,
  message,
}: GateFinding): NonNullable<ReportComparison['gate']>['findings'][number] {
  return { score, kind: kind ?? null, outcome: status, message };
}

function outcome({ verdict, status, answer }: ComparedRun['items'][number]): EarlierOutcome {
  return { verdict, status, answer };
}
