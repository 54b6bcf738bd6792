export type ModelFailure =
  /** The endpoint could not be reached, answered with an error of its own, or broke off. */
  | 'failed'
  | 'timed-out'
  /** The endpoint took neither key nor request: status 400 to 499. */
  | 'refused'
  /** The endpoint's content filter stopped the answer. */
  | 'filtered'
  | 'empty'
  /** Not asked at all: it failed too often just before. */
  | 'circuit-open';

/** The model gave no answer, or not the whole of it. The pipeline answers without it. */
export class ModelUnavailableError extends Error {
  override readonly name = 'ModelUnavailableError';
  readonly failure: ModelFailure;

  constructor(failure: ModelFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}
