import { DatasetError } from '../errors.ts';

/** An evidence entry that names no document, or quotes what its document does not hold. */
export interface EvidenceProblem {
  /** Of the questions file, counted from 1. */
  line: number;
  id: string;
  missing: 'document' | 'quote';
}

/** More are mended in another round: what mends the first ten often mends the rest. */
export const MOST_PROBLEMS_SHOWN = 10;

/** Evidence that cannot be found. The message tells of the first ten places, `problems` of all. */
export class EvidenceError extends DatasetError {
  override readonly name = 'EvidenceError';
  readonly problems: readonly EvidenceProblem[];

  /** @param descriptions what is wrong at the first problems, in their order */
  constructor(file: string, problems: readonly EvidenceProblem[], descriptions: readonly string[]) {
    const shown = descriptions.map((text, index) => `  ${file}:${problems[index]?.line}: ${text}`);
    const left = problems.length - shown.length;
    const count = problems.length === 1 ? '1 evidence entry is' : `${problems.length} evidence entries are`;
    const rest = left > 0 ? [`  and ${left} more.`] : [];
    super({ file }, [`${count} not in the documents.`, ...shown, ...rest].join('\n'));
    this.problems = problems;
  }
}
