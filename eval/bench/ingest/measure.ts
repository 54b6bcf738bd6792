import type { EmbedderSource } from '../../../ingest/embeddings/embedder-source.ts';
import { localEmbedderSource } from '../../../ingest/embeddings/local-embedder-source.ts';
import { runIngest } from '../../../ingest/run-ingest.ts';
import { documentText } from './generate-documents.ts';
import { type Measurement, type MeasureTask, taskSchema } from './measurement.ts';
import { stubEmbedder } from './stub-embedder.ts';
import { timeEmbedder } from './time-embedder.ts';

/** Texts of the loop that does nothing but embed: about four seconds. */
const LOOP_TEXTS = 400;

/** Runs one ingest in this process, which is its own for the sake of its peak of memory, and prints what it took. */
async function measure({ documents, indexFolder, encoder }: MeasureTask): Promise<Measurement> {
  const source = encoder === 'real' ? localEmbedderSource() : stubEmbedder();
  const timed = timeEmbedder(source);
  const before = process.cpuUsage();
  const started = performance.now();
  const summary = await runIngest({ documents, indexFolder, embedder: timed.source });
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const cpuSeconds = (user + system) / 1_000_000;
  const peakMegabytes = process.resourceUsage().maxRSS / 1_024;
  const loopRate = encoder === 'real' && timed.texts() > 0 ? await measureLoop(source) : 0;
  await source.close();
  const { added, changed, passages } = summary;
  const encoderShare = timed.busySeconds() / seconds;
  const embedded = timed.texts();
  return {
    ...{ seconds, cpuSeconds },
    documents: summary.documents,
    added,
    changed,
    passages,
    embedded,
    encoderShare,
    peakMegabytes,
    loopRate,
  };
}

async function measureLoop(source: EmbedderSource): Promise<number> {
  const embedder = await source.open();
  const sections = Array.from({ length: LOOP_TEXTS / 10 }, (_, number) =>
    documentText(number + 1_000_000).split('\n## '),
  );
  const texts = sections.flatMap(([title, ...parts]) => parts.slice(0, 10).map((part) => `${title}\n${part}`));
  const started = performance.now();
  await embedder.embedPassages(texts);
  return texts.length / ((performance.now() - started) / 1_000);
}

process.stdout.write(JSON.stringify(await measure(taskSchema.parse(JSON.parse(process.argv[2] ?? '{}')))));
