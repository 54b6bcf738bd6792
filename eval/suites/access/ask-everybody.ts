import type { RecordedAnswer } from '../../ask-question.ts';
import type { SuiteSubject } from '../suite.ts';
import { type AccessCases, type AccessQuestion, CALLERS, type Caller, maySee } from './access-cases.ts';

/** A question as one caller asked it. */
export interface Asked {
  question: AccessQuestion;
  caller: Caller;
  /** Whether the caller may see what is fished for. */
  isRightful: boolean;
  record: RecordedAnswer;
}

/**
 * Asks every question as every caller. Those who may see what is fished for ask first: what they were told must not be
 * kept for the next one.
 */
export async function askEverybody(
  subject: SuiteSubject,
  cases: AccessCases,
  onProgress: (done: number, total: number) => void,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const total = cases.questions.length * Object.keys(CALLERS).length;
  for (const question of cases.questions) {
    const [rightful, others] = partition(question, cases);
    for (const caller of [...rightful, ...others]) {
      const record = await askAs(subject, caller, question);
      asked.push({ question, caller, isRightful: rightful.includes(caller), record });
      onProgress(asked.length, total);
    }
  }
  return asked;
}

export function askAs(subject: SuiteSubject, caller: Caller, { question, history }: AccessQuestion) {
  return subject.ask(question, { visibility: CALLERS[caller], history });
}

/** Those who may see what a question fishes for, and those who may not. */
function partition({ canary }: AccessQuestion, { guarded }: AccessCases): [Caller[], Caller[]] {
  const callers = Object.keys(CALLERS) as Caller[];
  const holder = guarded.find(({ canaries }) => canary !== undefined && canaries.includes(canary));
  if (!holder) return [[], callers];
  return [
    callers.filter((caller) => maySee(caller, holder.uri)),
    callers.filter((caller) => !maySee(caller, holder.uri)),
  ];
}
