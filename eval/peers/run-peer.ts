// A process of its own for one peer and one set, so that memory and warm-up are its own.
import { readFile, writeFile } from 'node:fs/promises';
import type { PeerIndex, PeerQuestion } from './peer.ts';
import { type PeerRun, type PeerTask, peerDocumentsSchema, peerRunSchema, peerTaskSchema } from './peer-run.ts';
import { PEERS } from './peers.ts';

/** Asked once before the clock runs: what is loaded at the first question is not the questions' cost. */
const WARM_UP: PeerQuestion = { question: 'What are these documents about?', history: [] };
const BYTES_A_KILOBYTE = 1024;

async function runPeer({ peer: name, folder, documentsFile, questions, limit }: PeerTask): Promise<PeerRun> {
  const peer = await PEERS[name]?.();
  if (!peer) throw new Error(`There is no peer "${name}".`);
  const documents = peerDocumentsSchema.parse(JSON.parse(await readFile(documentsFile, 'utf8')));
  const ingest = startClocks();
  const index = await peer.ingest({ folder, documents });
  const { seconds: ingestSeconds, processorSeconds: ingestProcessorSeconds } = ingest();
  const { passages, unlocated, encoderSeconds } = index;
  console.error(`${name}: ${passages} passages in ${ingestSeconds.toFixed(1)} s`);
  await index.search(WARM_UP, limit);
  const asking = startClocks();
  const answers = await askAll(index, questions, limit);
  const { processorSeconds: askingProcessorSeconds } = asking();
  // before the index is serialised, which takes memory that answering does not
  const peakBytes = process.resourceUsage().maxRSS * BYTES_A_KILOBYTE;
  const indexBytes = await index.measureBytes();
  await index.close();
  const { configuration } = peer;
  return {
    ...{ configuration, passages, unlocated, indexBytes, peakBytes, answers },
    ...{ ingestSeconds, ingestProcessorSeconds, encoderSeconds, askingProcessorSeconds },
  };
}

/** Of the clock on the wall, and of the processor over all threads: the second hardly depends on what else the machine does. */
function startClocks(): () => { seconds: number; processorSeconds: number } {
  const started = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { seconds: (performance.now() - started) / 1000, processorSeconds: (user + system) / 1_000_000 };
  };
}

async function askAll(index: PeerIndex, questions: readonly PeerQuestion[], limit: number) {
  const answers: PeerRun['answers'] = [];
  for (const question of questions) {
    const asked = performance.now();
    const spans = await index.search(question, limit);
    answers.push({ milliseconds: performance.now() - asked, spans });
  }
  return answers;
}

const [taskFile = '', runFile = ''] = process.argv.slice(2);
const run = await runPeer(peerTaskSchema.parse(JSON.parse(await readFile(taskFile, 'utf8'))));
// parsed so that only what the parent reads is written
await writeFile(runFile, JSON.stringify(peerRunSchema.parse(run)));
