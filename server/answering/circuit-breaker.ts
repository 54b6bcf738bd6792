/** One failure may be chance and two a restart; at the third, asking again only costs the reader a timeout. */
export const FAILURES_TO_OPEN = 3;

export const OPEN_MILLISECONDS = 30_000;

export interface CircuitBreaker {
  /** Whether the call may be made. Every call let through is followed by exactly one `leave`. */
  enter(): boolean;
  /** `abandoned` where the caller cancelled: that tells nothing about the other side. */
  leave(outcome: 'succeeded' | 'failed' | 'abandoned'): void;
}

export interface CircuitBreakerOptions {
  /** @default 3 */
  failuresToOpen?: number;
  /** How long nothing is let through. @default 30_000 */
  openMilliseconds?: number;
  /** Milliseconds of a clock that never goes back. @default performance.now */
  now?: () => number;
}

/**
 * Stops calls to something that keeps failing. After the pause one call is let through as a trial: its success closes
 * the circuit, its failure opens it again.
 */
export function createCircuitBreaker(options: CircuitBreakerOptions = {}): CircuitBreaker {
  const { failuresToOpen = FAILURES_TO_OPEN, openMilliseconds = OPEN_MILLISECONDS } = options;
  const now = options.now ?? (() => performance.now());
  let failuresInARow = 0;
  let opensUntil = 0;
  let callsUnderWay = 0;

  return {
    enter() {
      const onTrial = failuresInARow >= failuresToOpen;
      if (onTrial && (now() < opensUntil || callsUnderWay > 0)) return false;
      callsUnderWay += 1;
      return true;
    },
    leave(outcome) {
      callsUnderWay -= 1;
      if (outcome === 'succeeded') failuresInARow = 0;
      if (outcome !== 'failed') return;
      failuresInARow += 1;
      if (failuresInARow >= failuresToOpen) opensUntil = now() + openMilliseconds;
    },
  };
}
