/**
 * McNemar's exact test (McNemar 1947; as a binomial test: Liddell 1983): where a change has no direction, each question
 * that changed is as likely to have become wrong as to have become right.
 * @param lost questions right before and wrong now; a whole number from 0
 * @param won questions wrong before and right now; a whole number from 0
 * @returns the two-sided p-value, above 0 and up to 1, or 0 where it is smaller than any positive number
 */
export function mcnemar(lost: number, won: number): number {
  const fewer = Math.min(lost, won);
  const changed = lost + won;
  let term = binomialHalf(changed, fewer);
  let tail = 0;
  for (let count = fewer; count >= 0 && term > 0; count -= 1) {
    tail += term;
    term *= count / (changed - count + 1);
  }
  return Math.min(1, 2 * tail);
}

/**
 * The probability of `count` heads in `tosses` of a fair coin, for `count` of at most half of `tosses`. Halvings, which
 * are exact, are done between the factors of the binomial coefficient: it neither overflows nor loses digits.
 */
function binomialHalf(tosses: number, count: number): number {
  let term = 1;
  let halvings = tosses;
  for (let index = 1; index <= count; index += 1) {
    term *= (tosses - count + index) / index;
    while (term > 1 && halvings > 0) {
      term /= 2;
      halvings -= 1;
    }
  }
  return term * 2 ** -halvings;
}
