import { z } from 'zod';
import { type EvalCase, type EvalQuestion, evalQuestionSchema } from '../dataset/eval-case.ts';
import { DatasetError } from '../errors.ts';
import { foldText } from '../evidence/fold-text.ts';
import { nextFreeId } from './next-free-id.ts';
import type { RawCase } from './read-case.ts';

export interface NewCase {
  question: EvalQuestion;
  /** The line as it is written: fields that are not known are kept, since another version may know them. */
  line: string;
}

/**
 * Gives a case its id.
 * @throws DatasetError where it does not fit the dataset's schema, or its question is there already
 */
export function createCase({ fields, place }: RawCase, cases: readonly EvalCase[]): NewCase {
  const numbered = { ...fields, id: nextFreeId(cases.map(({ id }) => id)) };
  const result = evalQuestionSchema.safeParse(numbered);
  if (!result.success) throw new DatasetError(place, z.prettifyError(result.error), { cause: result.error });
  const twin = cases.flatMap(({ questions }) => questions).find((each) => asksTheSame(each, result.data));
  if (twin) throw new DatasetError(place, `the question is there already, as "${twin.id}". Nothing was added.`);
  const { id, ...rest } = numbered;
  return { question: result.data, line: JSON.stringify({ id, ...rest }) };
}

/** The same words after other words may ask for something else. */
function asksTheSame(one: EvalQuestion, other: EvalQuestion): boolean {
  const words = ({ question, history }: EvalQuestion): string =>
    JSON.stringify([...history.map(({ text }) => text), question].map((text) => foldText(text).letters || text.trim()));
  return words(one) === words(other);
}

/** What an answerable question still needs before its answer can be judged, in whole sentences. */
export function missingFields({ answerable, answers, mustContain, evidence }: EvalQuestion): string[] {
  if (!answerable) return [];
  return [
    answers.length === 0 ? 'It has no "answers": how close an answer comes to the right words is not scored.' : '',
    mustContain.length === 0 ? 'It has no "mustContain": its answer is not judged right or wrong.' : '',
    evidence.length === 0 ? 'It has no "evidence": retrieval and citations are not scored.' : '',
    evidence.some(({ quote }) => !quote) ? 'Its evidence has no "quote": any passage of the document will do.' : '',
  ].filter((hint) => hint !== '');
}
