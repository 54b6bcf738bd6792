import { parseArgs } from 'node:util';
import { ConfigurationError } from './errors.ts';

export interface ServerArguments {
  documents?: string;
  port?: string;
  ingest: boolean;
  help: boolean;
}

export const USAGE = `Usage: npm start -- [options]

  --documents DIR   folder to answer from (default: the sample documents)
  --port N          port to listen on (default: 3000)
  --no-ingest       serve the index as it is, without reading the documents first
  --help            show this text

Everything else is set by environment variables or a file named .env: see .env.example.`;

/** @throws ConfigurationError for an option that does not exist or lacks its value */
export function readArguments(argv: readonly string[]): ServerArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        documents: { type: 'string' },
        port: { type: 'string' },
        'no-ingest': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { documents, port, help } = values;
    return {
      ...(documents !== undefined && { documents }),
      ...(port !== undefined && { port }),
      ingest: !values['no-ingest'],
      help,
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigurationError(`${reason}\n\n${USAGE}`, { cause });
  }
}
