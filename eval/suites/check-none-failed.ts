import type { RecordedAnswer } from '../ask-question.ts';
import { checkAll } from './check-all.ts';
import type { SuiteCheck } from './suite.ts';

/** A question that throws shows nothing, which the other checks would take for a promise kept. */
export function checkNoneFailed(asked: readonly { id: string; record: RecordedAnswer }[]): SuiteCheck {
  const findings = asked.flatMap(({ id, record: { error } }) => (error === undefined ? [] : [`${id}: ${error}`]));
  return checkAll('No question fails', findings);
}
