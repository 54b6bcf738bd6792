import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCases } from '../dataset/read-cases.ts';
import { DatasetError, EvalUsageError } from '../errors.ts';
import { installPeers } from './install-peers.ts';
import { type MeasuredSet, measurePeers, type PeersSet } from './measure-peers.ts';
import { peerVersions } from './peer-packages.ts';
import { PeersError } from './peers-error.ts';
import { PEERS_USAGE, type PeersOptions, readPeersOptions } from './peers-options.ts';
import { peersTable } from './peers-table.ts';
import { scorePeers } from './score-peers.ts';

const EXIT_COULD_NOT_RUN = 2;

async function compare({ sets, output }: PeersOptions): Promise<void> {
  const opened = await Promise.all(sets.map(openSet));
  await installPeers(tell);
  const measured = await measureAll(opened);
  // scored when all is measured: a child process begins with the peak memory of its parent, so this one stays small until then
  const results = await Promise.all(measured.map(scorePeers));
  const machine = `${availableParallelism()} processor cores, Node.js ${process.versions.node}`;
  await writeFile(output, peersTable({ sets: results, versions: peerVersions(), machine, createdAt: new Date() }));
  tell(`Table: ${output}`);
}

async function openSet({ name, questions, documents }: PeersOptions['sets'][number]): Promise<PeersSet> {
  const found = await stat(documents).catch(() => undefined);
  if (!found?.isDirectory()) throw new EvalUsageError(`${documents}: expected a folder of documents.`);
  return { name, folder: documents, questions: (await readCases(questions)).flatMap((each) => each.questions) };
}

async function measureAll(sets: readonly PeersSet[]): Promise<MeasuredSet[]> {
  const measured: MeasuredSet[] = [];
  for (const set of sets) {
    const workFolder = await mkdtemp(join(tmpdir(), 'footnote-peers-'));
    try {
      measured.push(await measurePeers(set, workFolder, tell));
    } finally {
      await rm(workFolder, { recursive: true });
    }
  }
  return measured;
}

function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}

try {
  const options = readPeersOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(PEERS_USAGE);
  else await compare(options);
} catch (error) {
  const expected = [EvalUsageError, DatasetError, PeersError].some((kind) => error instanceof kind);
  console.error(expected && error instanceof Error ? error.message : error);
  process.exitCode = EXIT_COULD_NOT_RUN;
}
