import type { Share } from '../scorers/judged-answer.ts';

/** A score's value over a set; undefined where no question has it. */
export function quotientOfShares(shares: readonly Share[]): number | undefined {
  const part = shares.reduce((sum, share) => sum + share.part, 0);
  const whole = shares.reduce((sum, share) => sum + share.whole, 0);
  return whole === 0 ? undefined : part / whole;
}
