import type { RecordedAnswer } from '../../ask-question.ts';
import type { History, SuiteSubject } from '../suite.ts';
import { type Change, VISIBILITY } from './changes.ts';
import { quotingHistory } from './quoting-history.ts';

/** One question after the change. */
export interface AskedAfter {
  change: Change;
  /** Which pipeline: opened before the change, or after it. */
  opened: 'before' | 'after';
  /** What the caller said, history included. */
  said: string[];
  isFollowUp: boolean;
  record: RecordedAnswer;
}

export function askAs(subject: SuiteSubject, { askedAs }: Change, question: string, history: History = []) {
  return subject.ask(question, { visibility: VISIBILITY[askedAs], history });
}

/** Each question by itself, and each as a follow-up to the answer that was given before. */
export async function askAfter(
  subjects: Record<AskedAfter['opened'], SuiteSubject>,
  recorded: ReadonlyMap<Change, RecordedAnswer>,
  onProgress: (done: number, total: number) => void,
): Promise<AskedAfter[]> {
  const asked: AskedAfter[] = [];
  for (const [change, earlier] of recorded) {
    const plain = { question: change.question, history: [], isFollowUp: false };
    const followUp = { ...quotingHistory(change, earlier), isFollowUp: true };
    for (const opened of ['before', 'after'] as const) {
      for (const { question, history, isFollowUp } of [plain, followUp]) {
        const record = await askAs(subjects[opened], change, question, history);
        asked.push({ change, opened, said: [question, ...history.map(({ text }) => text)], isFollowUp, record });
      }
    }
    onProgress(asked.length, recorded.size * 4);
  }
  return asked;
}
