/** A gate file or a baseline that cannot be used. The message names the file, and the line where one is wrong. */
export class ComparisonFileError extends Error {
  override readonly name = 'ComparisonFileError';
  readonly file: string;
  /** Counted from 1. */
  readonly line: number | undefined;

  constructor(place: { file: string; line?: number | undefined }, reason: string, options?: ErrorOptions) {
    super(`${place.file}${place.line === undefined ? '' : `:${place.line}`}: ${reason}`, options);
    this.file = place.file;
    this.line = place.line;
  }
}
