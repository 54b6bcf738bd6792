import { EvalUsageError } from '../errors.ts';
import type { Selection } from '../eval-options.ts';
import { mulberry32 } from '../scorers/bootstrap-interval.ts';
import type { EvalCase } from './eval-case.ts';

/** Fixed, so that two runs draw the same sample. */
const SAMPLE_SEED = 20_260_102;

/**
 * The cases that are asked, in the order of the file. A conversation is asked whole: it is selected by its id or that of
 * one of its turns, and by the kind of any of its turns.
 * @throws EvalUsageError where nothing is left, or an id is not in the dataset
 */
export function selectCases(cases: readonly EvalCase[], { only, kinds, sample }: Selection): EvalCase[] {
  const idsOf = ({ id, questions }: EvalCase) => [id, ...questions.map((question) => question.id)];
  const known = new Set(cases.flatMap(idsOf));
  const unknown = only.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new EvalUsageError(`--only: no question has the id ${unknown.join(', ')}.`);
  const selected = cases.filter(
    (each) =>
      (only.length === 0 || idsOf(each).some((id) => only.includes(id))) &&
      (kinds.length === 0 || each.questions.some(({ kind }) => kinds.includes(kind))),
  );
  if (selected.length > 0) return sample === undefined ? selected : draw(selected, sample);
  const present = [...new Set(cases.flatMap(({ questions }) => questions.map(({ kind }) => kind)))];
  throw new EvalUsageError(`No question is left to ask. The kinds of this dataset: ${present.join(', ')}.`);
}

export function isPartial({ only, kinds, sample }: Selection): boolean {
  return only.length > 0 || kinds.length > 0 || sample !== undefined;
}

function draw(cases: readonly EvalCase[], count: number): EvalCase[] {
  const random = mulberry32(SAMPLE_SEED);
  const drawn = new Set(
    cases
      .map((each) => ({ each, key: random() }))
      .sort((one, other) => one.key - other.key)
      .slice(0, count)
      .map(({ each }) => each),
  );
  return cases.filter((each) => drawn.has(each));
}
