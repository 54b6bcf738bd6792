import type { Shape } from '../connection/shape.ts';

export interface ServerPlace {
  /** Address of the server, whatever its path. */
  server: string;
  audience: string;
}

export type RequestFailure = 'not-found' | 'unreachable';

export class ServerRequestError extends Error {
  readonly failure: RequestFailure;

  constructor(failure: RequestFailure, address: URL, cause?: unknown) {
    super(`${address.pathname} could not be read: ${failure}`, { cause });
    this.failure = failure;
  }
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  signal?: AbortSignal | undefined;
}

export function addressOf(path: string, place: ServerPlace): URL {
  const address = new URL(path, place.server);
  address.searchParams.set('audience', place.audience);
  return address;
}

/** Throws {@link ServerRequestError}; a request given up by its signal throws its reason. */
export async function requestJson<T>(address: URL, shape: Shape<T>, options: RequestOptions = {}): Promise<T> {
  const response = await request(address, options);
  const value: unknown = await response.json().catch((error) => failUnlessAborted(address, options, error));
  if (shape(value)) return value;
  throw new ServerRequestError('unreachable', address, value);
}

export async function requestText(address: URL, options: RequestOptions = {}): Promise<string> {
  const response = await request(address, options);
  return response.text().catch((error) => failUnlessAborted(address, options, error));
}

/** The response to a request that the server granted. */
export async function request(address: URL, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, signal = null } = options;
  const json =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(address, { method, signal, ...json }).catch((error) =>
    failUnlessAborted(address, options, error),
  );
  if (response.ok) return response;
  throw new ServerRequestError(response.status === 404 ? 'not-found' : 'unreachable', address, response.status);
}

function failUnlessAborted(address: URL, { signal }: RequestOptions, error: unknown): never {
  if (signal?.aborted) throw error;
  throw new ServerRequestError('unreachable', address, error);
}
