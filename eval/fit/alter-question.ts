import { findNames } from '../../ingest/facts/find-names.ts';
import { areAlike, termKind } from '../../server/conversation/term-kind.ts';
import { pick } from '../suites/robustness/seeded-random.ts';

/** Not part of a longer number or of the number of a standard. */
const YEAR = /(?<![\d.,/-])(?:1[89]|20)\d\d(?!\d)/;
/** Years to ask about instead, as distances; the nearest that the evidence does not state is taken. */
const OTHER_YEARS = [-1, 1, -2, 2, 3, -4];
/** No standard of the same body is likely to have a number so close. */
const OTHER_STANDARD = 7;

export interface Alteration {
  question: string;
  /** Names of the other questions of the set. */
  names: readonly string[];
  /** The passages that answer the question. */
  evidence: string;
  random: () => number;
}

/**
 * The question about another year, standard or name, of which its evidence says nothing: the kind of question that looks answered and is
 * not. Undefined where it names nothing that could be another.
 */
export function alterQuestion({ question, names, evidence, random }: Alteration): string | undefined {
  const said = evidence.toLowerCase();
  const isUnsaid = (text: string): boolean => !said.includes(text.toLowerCase());
  const altered: string[] = [];
  const replace = (old: string, other: string | undefined): void => {
    if (other !== undefined && question.includes(old)) altered.push(question.replace(old, () => other));
  };
  const year = YEAR.exec(question)?.[0];
  if (year) replace(year, OTHER_YEARS.map((distance) => String(Number(year) + distance)).find(isUnsaid));
  for (const name of findNames(question)) {
    const kind = termKind(name);
    if (kind === 'year') continue;
    if (kind === 'standard') {
      const other = name.replace(/\d+/, (number) => String(Number(number) + OTHER_STANDARD));
      replace(name, isUnsaid(other) ? other : undefined);
    } else {
      const others = names.filter(
        (other) => areAlike(kind, termKind(other)) && isUnsaid(other) && !question.includes(other),
      );
      replace(name, pick(others, random));
    }
  }
  return pick(altered, random);
}
