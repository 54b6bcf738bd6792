import { normaliseText } from '../../ingest/facts/normalise-text.ts';
import { extractStandards } from '../../ingest/facts/standard-facts.ts';
import { pick } from '../seeded-random.ts';

/** Not part of a longer number or of the number of a standard. */
const YEAR = /(?<![\d.,/-])(?:1[89]|20)\d\d(?!\d)/;
/** Years to ask about instead, as distances; the nearest that the evidence does not state is taken. */
const OTHER_YEARS = [-1, 1, -2, 2, 3, -4];
/** No standard of the same body is likely to have a number so close. */
const OTHER_STANDARD = 7;

export interface Alteration {
  question: string;
  /** The passages that answer the question. */
  evidence: string;
  random: () => number;
}

/**
 * The question about another year or standard, of which its evidence says nothing: the kind of question that looks answered and is not.
 * Undefined where it names neither.
 */
export function alterQuestion({ question, evidence, random }: Alteration): string | undefined {
  const [year] = YEAR.exec(question) ?? [];
  const years =
    year === undefined ? [] : OTHER_YEARS.map((distance) => [year, String(Number(year) + distance)] as const);
  const standards = extractStandards(normaliseText(question)).facts.map(
    ({ text }) => [text, text.replace(/\d+/, (number) => String(Number(number) + OTHER_STANDARD))] as const,
  );
  const isUnsaid = ([old, other]: readonly [string, string]): boolean =>
    question.includes(old) && !evidence.includes(other);
  const unsaid = [years.find(isUnsaid), ...standards.filter(isUnsaid)].flatMap((each) => (each ? [each] : []));
  const chosen = pick(unsaid, random);
  return chosen && question.replace(chosen[0], () => chosen[1]);
}
