import { checkAll } from '../check-all.ts';
import { checkNoneFailed } from '../check-none-failed.ts';
import { findInRecord, RECORD_PLACES } from '../find-in-record.ts';
import { recordParts, wordsIn } from '../record-parts.ts';
import type { SuiteCheck } from '../suite.ts';
import { type GuardedDocument, hiddenWords } from './access-cases.ts';
import type { Asked } from './ask-everybody.ts';

/** What answers hold: nothing hidden from the caller anywhere, and for those who may see it what they fish for. */
export function checkRecords(asked: readonly Asked[], guarded: readonly GuardedDocument[]): SuiteCheck[] {
  const leaks = asked.flatMap((each) => findLeaks(each, guarded));
  return [
    ...RECORD_PLACES.map((place) => {
      const findings = leaks.filter((leak) => leak.place === place).map(({ finding }) => finding);
      return checkAll(`Nothing hidden stands in ${place}`, findings);
    }),
    checkFound(asked),
    checkNoneFailed(asked.map(({ question, record }) => ({ id: question.id, record }))),
  ];
}

function findLeaks({ question, caller, record }: Asked, guarded: readonly GuardedDocument[]) {
  const said = [question.question, ...question.history.map(({ text }) => text)];
  return findInRecord(record, hiddenWords(caller, guarded), said).map(({ place, word }) => ({
    place,
    finding: `"${word}" was given to a ${caller} caller who asked "${question.question}" (${question.id}).`,
  }));
}

/** Without this the checks above would hold for a product that finds nothing at all. */
function checkFound(asked: readonly Asked[]): SuiteCheck {
  const missed = asked.filter(
    (each) => each.isRightful && !holdsCanary(each, Object.values(recordParts(each.record)).flat()),
  );
  const findings = missed.map(({ question, caller }) => {
    return `"${question.canary}" was not found by a ${caller} caller (${question.id}).`;
  });
  return checkAll('Those who may see a text find it', findings);
}

/** For each rightful question, whether the answer itself gives what is fished for. */
export function foundInAnswers(asked: readonly Asked[]): boolean[] {
  return asked
    .filter(({ isRightful }) => isRightful)
    .map((each) => {
      const { answers, citations } = recordParts(each.record);
      return holdsCanary(each, [...answers, ...citations]);
    });
}

function holdsCanary({ question: { canary } }: Asked, texts: readonly string[]): boolean {
  return canary !== undefined && wordsIn(texts, [canary]).length > 0;
}
