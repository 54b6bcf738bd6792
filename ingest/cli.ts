import { existsSync } from 'node:fs';
import { inspect } from 'node:util';
import { localEmbedderSource } from './embeddings/local-embedder-source.ts';
import type { ExitCode } from './exit-code.ts';
import { runCommand } from './run-command.ts';

/** The server reads the same one: both must mean the same index. */
const ENVIRONMENT_FILE = '.env';

async function main(): Promise<ExitCode> {
  const { env: variables, stdout, stderr } = process;
  try {
    if (existsSync(ENVIRONMENT_FILE)) process.loadEnvFile(ENVIRONMENT_FILE);
  } catch (error) {
    stderr.write(`${inspect(error)}\n`);
    return 2;
  }
  const isTerminal = stderr.isTTY === true;
  return await runCommand(process.argv.slice(2), {
    ...{ variables, stdout, stderr, isTerminal },
    embedder: localEmbedderSource(),
  });
}

process.exitCode = await main();
