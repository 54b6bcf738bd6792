import type { EvalQuestion } from '../../dataset/eval-case.ts';

/** What came of one question. Milliseconds count from when it was due. */
export interface AskedQuestion {
  question: EvalQuestion;
  /** `refused`: told that too many are being answered. `lost`: the socket failed, or something else was told. */
  end: 'answered' | 'not-found' | 'small-talk' | 'failed' | 'cancelled' | 'refused' | 'lost';
  /** The sentences. */
  text: string;
  /** Absent where no sentence came. */
  firstSentenceMilliseconds?: number;
  endMilliseconds: number;
  /** Absent where the server did not say it. */
  windowsRead?: number;
}
