/** Where no terminal can rewrite a line, one line for so many questions. */
const QUESTIONS_A_LINE = 25;
const BAR_WIDTH = 24;
/** Clears what an earlier, longer line left behind. */
const CLEAR_REST = '\u001b[K';

export interface Progress {
  message(text: string): void;
  step(done: number, total: number): void;
}

/**
 * Tells what goes on: on a terminal a bar with the time left, elsewhere a line now and then.
 * @param now milliseconds from any fixed point
 */
export function createProgress(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  now: () => number = () => performance.now(),
): Progress {
  let began: number | undefined;
  return {
    message: (text) => {
      stream.write(`${text}\n`);
    },
    step: (done, total) => {
      began ??= now();
      const last = done === total;
      if (stream.isTTY) stream.write(`\r${barLine(done, total, now() - began)}${CLEAR_REST}${last ? '\n' : ''}`);
      else if (last || done % QUESTIONS_A_LINE === 0) stream.write(`Question ${done} of ${total}\n`);
      if (last) began = undefined;
    },
  };
}

/** @param elapsed milliseconds since the first question was answered */
function barLine(done: number, total: number, elapsed: number): string {
  const full = Math.round((done / total) * BAR_WIDTH);
  const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
  if (done < 2 || done === total) return `Questions ${bar} ${done}/${total}`;
  const left = Math.ceil(((elapsed / (done - 1)) * (total - done)) / 1000);
  return `Questions ${bar} ${done}/${total}, ${left} s left`;
}
