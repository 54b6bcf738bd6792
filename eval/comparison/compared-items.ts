import type { ReportItem } from '../report/report.ts';
import type { ComparedRun } from './compared-report.ts';

/** What of a report's item takes part in a comparison. */
export type ComparableItem = Pick<
  ReportItem,
  'id' | 'caseId' | 'kind' | 'lang' | 'question' | 'verdict' | 'status' | 'answer' | 'shares' | 'fingerprint'
>;

/** The items of a report as they are compared. */
export function comparedRun(items: readonly ComparableItem[]): ComparedRun {
  return {
    items: items.map(({ id, caseId, kind, lang, question, verdict, status, answer, shares, fingerprint }) => ({
      ...{ id, group: caseId, kind, language: lang, question, verdict, status, answer, shares, fingerprint },
    })),
  };
}

/**
 * The run without its times: they differ from run to run, and would change every line of a file that is committed. The
 * gate limits them without a baseline.
 */
export function withoutTimes(run: ComparedRun): ComparedRun {
  return {
    items: run.items.map((item) => ({
      ...item,
      shares: Object.fromEntries(Object.entries(item.shares).filter(([score]) => !score.startsWith('latency.'))),
    })),
  };
}
