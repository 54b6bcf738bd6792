import type { RecordedAnswer } from '../../ask-question.ts';
import { checkAll } from '../check-all.ts';
import { type FoundWord, findInRecord, RECORD_PLACES } from '../find-in-record.ts';
import { recordParts, wordsIn } from '../record-parts.ts';
import type { SuiteCheck } from '../suite.ts';
import type { AskedAfter } from './ask-after.ts';
import type { Change } from './changes.ts';

/** Without this the other checks would hold for a product that finds nothing at all. */
export function checkWasThere(recorded: ReadonlyMap<Change, RecordedAnswer>): SuiteCheck {
  const findings = [...recorded].flatMap(([{ id, gone }, record]) => {
    const shown = wordsIn(Object.values(recordParts(record)).flat(), gone);
    return gone.filter((word) => !shown.includes(word)).map((word) => `"${word}" was not found (${id}).`);
  });
  return checkAll('What will be gone is found before', findings);
}

export function checkGone(asked: readonly AskedAfter[]): SuiteCheck[] {
  const found = asked.flatMap((each) =>
    findInRecord(each.record, each.change.gone, each.said).map((word) => ({ ...word, finding: describe(each, word) })),
  );
  return RECORD_PLACES.map((place) => {
    const findings = found.filter((each) => each.place === place).map(({ finding }) => finding);
    return checkAll(`Nothing that is gone stands in ${place}`, findings);
  });
}

function describe({ change, opened, isFollowUp }: AskedAfter, { word }: FoundWord): string {
  const how = isFollowUp ? 'a follow-up to the answer given before' : `"${change.question}"`;
  return `"${word}" (${change.change}) came through the pipeline opened ${opened} the change, for ${how} (${change.id}).`;
}

export function checkFound(asked: readonly AskedAfter[]): SuiteCheck {
  const findings = asked
    .filter(({ isFollowUp }) => !isFollowUp)
    .flatMap(({ change, opened, record }) => {
      const shown = wordsIn(Object.values(recordParts(record)).flat(), change.found);
      const missed = change.found.filter((word) => !shown.includes(word));
      return missed.map(
        (word) => `"${word}" was not found by the pipeline opened ${opened} the change (${change.id}).`,
      );
    });
  return checkAll('What is new is found', findings);
}
