/** A file in `models/` is missing, cut off, or not the one that belongs there. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`${path}: ${reason}`, options);
    this.path = path;
    this.reason = reason;
  }
}
