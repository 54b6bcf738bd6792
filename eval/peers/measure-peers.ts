import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtModule } from '../../models/project-folder.ts';
import type { EvalQuestion } from '../dataset/eval-case.ts';
import type { PeerDocument } from './peer.ts';
import { type PeerRun, type PeerTask, peerDocumentsSchema, peerRunSchema } from './peer-run.ts';
import { PEERS } from './peers.ts';
import { runChild } from './run-child.ts';

/** Passages asked of every peer: what the scores look at. */
const LIMIT = 10;

export interface PeersSet {
  name: string;
  /** Folder of the documents. */
  folder: string;
  questions: readonly EvalQuestion[];
}

export interface MeasuredSet extends PeersSet {
  documents: readonly PeerDocument[];
  runs: { peer: string; run: PeerRun }[];
}

/**
 * Runs every peer over one set, one after another, each in a process of its own.
 * @param workFolder an empty folder for what the processes hand each other
 * @throws PeersError
 */
export async function measurePeers(
  set: PeersSet,
  workFolder: string,
  onMessage: (message: string) => void,
): Promise<MeasuredSet> {
  const documentsFile = join(workFolder, 'documents.json');
  onMessage(`${set.name}: reading the documents.`);
  await runModule('write-documents', [set.folder, documentsFile], `${set.folder}: could not be read.`);
  const runs: MeasuredSet['runs'] = [];
  for (const peer of Object.keys(PEERS)) {
    onMessage(`${set.name}: ${set.questions.length} questions for ${peer}.`);
    const questions = set.questions.map(({ question, history }) => ({ question, history }));
    const task: PeerTask = { peer, folder: set.folder, documentsFile, questions, limit: LIMIT };
    runs.push({ peer, run: await runPeer(task, workFolder) });
  }
  const documents = peerDocumentsSchema.parse(JSON.parse(await readFile(documentsFile, 'utf8')));
  return { ...set, documents, runs };
}

async function runPeer(task: PeerTask, workFolder: string): Promise<PeerRun> {
  const taskFile = join(workFolder, 'task.json');
  const runFile = join(workFolder, 'run.json');
  await writeFile(taskFile, JSON.stringify(task));
  await runModule('run-peer', [taskFile, runFile], `${task.peer} failed; its own message stands above.`);
  return peerRunSchema.parse(JSON.parse(await readFile(runFile, 'utf8')));
}

function runModule(name: string, argv: readonly string[], failure: string): Promise<void> {
  const module = builtModule(`eval/peers/${name}.js`);
  return runChild({ command: process.execPath, arguments: [module, ...argv], failure });
}
