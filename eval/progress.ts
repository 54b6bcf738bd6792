/** Where no terminal can rewrite a line, one line for so many questions. */
const QUESTIONS_A_LINE = 25;

export interface Progress {
  message(text: string): void;
  step(done: number, total: number): void;
}

/** Tells what goes on: a line that rewrites itself on a terminal, now and then a line elsewhere. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  return {
    message: (text) => {
      stream.write(`${text}\n`);
    },
    step: (done, total) => {
      const last = done === total;
      if (stream.isTTY) stream.write(`\rQuestion ${done} of ${total}${last ? '\n' : ''}`);
      else if (last || done % QUESTIONS_A_LINE === 0) stream.write(`Question ${done} of ${total}\n`);
    },
  };
}
