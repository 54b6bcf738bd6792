import type { Report } from '../../../eval/report/report.ts';
import type { ReportComparison } from '../../../eval/report/report-comparison.ts';

/** Ends an attribute, a text, a script and a style, and calls for a picture and for `window.stolen`. */
export const HOSTILE_TEXT = `"'></script></style></textarea><img src=//evil.test/x onerror="stolen=1"><script>stolen=1</script>\u0000\uD800`;

/** What selects classes, stages and reasons is ours and not the dataset's. */
const OWN_FIELDS = new Set([
  'verdict',
  'failureStage',
  'status',
  'mode',
  'block',
  'reason',
  'outcome',
  'from',
  'to',
  'name',
]);

/** Fields whose own fields a dataset or a pipeline names. */
const FOREIGN_NAMES = new Set(['features', 'stages', 'byKind', 'byLanguage']);

/** The same report with hostile words in every text and in every name that a dataset or a pipeline chooses. */
export function hostileReport(report: Report): Report {
  return poison(report);
}

export function hostileComparison(comparison: ReportComparison): ReportComparison {
  const { gate, earlier, ...rest } = comparison;
  const poisoned = { ...poison({ ...rest, earlier: Object.values(earlier) }), gate };
  const findings = gate?.findings.map((finding) => poison(finding)) ?? [];
  const byId = Object.entries(earlier).map(([id, outcome]) => [id + HOSTILE_TEXT, poison(outcome)]);
  return { ...poisoned, earlier: Object.fromEntries(byId), gate: { verdict: gate?.verdict ?? 'holds', findings } };
}

function poison<Value>(value: Value, key = ''): Value {
  if (typeof value === 'string') return (OWN_FIELDS.has(key) ? value : value + HOSTILE_TEXT) as Value;
  if (Array.isArray(value)) return value.map((each) => poison(each, key)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const renamed = (name: string) => (FOREIGN_NAMES.has(key) && name !== 'firstSentence' ? name + HOSTILE_TEXT : name);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [renamed(name), poison(each, name)])) as Value;
}
