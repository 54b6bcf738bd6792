/** A statement with the words it rests on. */
export interface Claim {
  statement: string;
  quotes: readonly string[];
}

/** Says whether a statement follows from its quotes. */
export interface Judge {
  /** Names the model and the prompt: judgements of different judges are not compared. */
  readonly name: string;
  /** @throws JudgeError where there is no judgement to be had */
  follows(claim: Claim): Promise<boolean>;
}

/** The judge gave no judgement: its endpoint failed, or it wrote something else. */
export class JudgeError extends Error {
  override readonly name = 'JudgeError';
}
