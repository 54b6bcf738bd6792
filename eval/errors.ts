/** The command line asks for something that cannot be run. The message is for the person who typed it. */
export class EvalUsageError extends Error {
  override readonly name = 'EvalUsageError';
}

/** A questions file that cannot be used, with the line that is wrong where one is. */
export class DatasetError extends Error {
  override readonly name: string = 'DatasetError';
  readonly file: string;
  /** Counted from 1. */
  readonly line: number | undefined;

  constructor(place: { file: string; line?: number }, reason: string, options?: ErrorOptions) {
    super(`${place.file}${place.line === undefined ? '' : `:${place.line}`}: ${reason}`, options);
    this.file = place.file;
    this.line = place.line;
  }
}
