/** Where a command reads and writes; `process` is one. */
export interface CommandStreams {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

export const EXIT_DONE = 0;
export const EXIT_COULD_NOT_RUN = 2;
