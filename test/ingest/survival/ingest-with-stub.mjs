// Runs the built ingest with an embedder that costs nothing, so that many can be killed in little time. Everything else is as it is
// in the command: this is what stands between two kills. Arguments: documents folder, index folder.
import { runIngest } from '../../../dist/ingest/run-ingest.js';

const DIMENSION = 64;

/** Like an encoder, it takes a moment: kills come between its batches too. */
const MILLISECONDS_A_BATCH = 5;

function vectorOf(text) {
  const vector = new Float32Array(DIMENSION);
  for (let at = 0; at < text.length; at += 1) vector[(at * 31 + text.charCodeAt(at)) % DIMENSION] += 1;
  const length = Math.hypot(...vector);
  return vector.map((component) => component / length);
}

const embedder = {
  id: 'stub/1',
  dimension: DIMENSION,
  async embedPassages(texts) {
    await new Promise((resolve) => setTimeout(resolve, MILLISECONDS_A_BATCH));
    return texts.map(vectorOf);
  },
  embedQuestion: async (text) => vectorOf(text),
  embedWords: async (words) => words.map(vectorOf),
};

const [documents, indexFolder] = process.argv.slice(2);
const source = { id: embedder.id, dimension: DIMENSION, open: async () => embedder, close: async () => {} };
const tell = ({ stage, done }) => process.stdout.write(`${stage} ${done}\n`);
try {
  const summary = await runIngest({ documents, indexFolder, embedder: source, onProgress: tell });
  process.stdout.write(`${JSON.stringify({ summary })}\n`);
} catch (error) {
  process.stderr.write(`${error.name}: ${error.message}\n`);
  process.exitCode = 2;
}
