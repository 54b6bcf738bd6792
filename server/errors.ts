/** A setting that cannot be used. The message names it, what was expected, and what came. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** A request that is refused. The message is written for the caller and is the only error text that ever leaves the server. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly statusCode: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(refusal: { statusCode: number; code: string; message: string; retryAfterSeconds?: number }) {
    super(refusal.message);
    this.statusCode = refusal.statusCode;
    this.code = refusal.code;
    this.retryAfterSeconds = refusal.retryAfterSeconds;
  }
}
