/** Lets one task wait for work that another makes. */
export interface WorkSignal {
  /** There is work, or may be. */
  wake(): void;
  /** No more will come. */
  end(): void;
  /** Resolves with true when there may be work that came since the last call, and with false when there is none and none will come. */
  next(): Promise<boolean>;
}

export function createWorkSignal(): WorkSignal {
  let hasWork = false;
  let isEnded = false;
  let resume: (() => void) | undefined;
  const tell = (): void => {
    resume?.();
    resume = undefined;
  };
  return {
    wake() {
      hasWork = true;
      tell();
    },
    end() {
      isEnded = true;
      tell();
    },
    async next() {
      if (!hasWork && !isEnded) {
        await new Promise<void>((resolve) => {
          resume = resolve;
        });
      }
      const found = hasWork;
      hasWork = false;
      return found;
    },
  };
}
