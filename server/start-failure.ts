import { ConfigurationError } from './errors.ts';

/** What is printed, and what the process exits with: 2 where it was called wrongly, 1 where it could not start. */
export interface StartFailure {
  message: string;
  exitCode: 1 | 2;
}

export function explainStartFailure(error: unknown, port?: number): StartFailure {
  if (error instanceof ConfigurationError) return { message: error.message, exitCode: 2 };
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return { message: `Port ${port} is already in use. ${chooseAnother(port)}`, exitCode: 1 };
  if (code === 'EACCES' && port !== undefined && port < 1_024) {
    return { message: `Port ${port} may not be used by this user. ${chooseAnother(8_080)}`, exitCode: 1 };
  }
  return { message: error instanceof Error ? error.message : String(error), exitCode: 1 };
}

function chooseAnother(port = 3_000): string {
  const other = port + 1;
  return `Choose another with --port ${other} or FOOTNOTE_PORT=${other}.`;
}
