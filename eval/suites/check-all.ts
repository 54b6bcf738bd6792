import type { SuiteCheck } from './suite.ts';

/** The rest is counted: whoever mends it begins with one. */
const FINDINGS_SHOWN = 10;

/** A check that holds where nothing was found against it. */
export function checkAll(name: string, findings: readonly string[]): SuiteCheck {
  const shown = findings.slice(0, FINDINGS_SHOWN);
  const left = findings.length - shown.length;
  const detail = [...shown, ...(left > 0 ? [`And ${left} more.`] : [])].join('\n');
  return { name, holds: findings.length === 0, detail };
}
