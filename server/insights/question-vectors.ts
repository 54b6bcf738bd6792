import type { UnresolvedQuestion } from './insight-store.ts';
import type { InsightsParts } from './read-insights.ts';

/** About three seconds of the encoder, which gives each question on a socket its turn in between. The next call goes on. */
const MOST_EMBEDDED_A_CALL = 400;

/** Vectors of questions, by their keys: kept ones, and new ones as far as one call gets, the latest first. */
export async function questionVectors(
  { store, embedder, log }: Pick<InsightsParts, 'store' | 'embedder' | 'log'>,
  questions: readonly UnresolvedQuestion[],
): Promise<Map<number, Float32Array>> {
  const keys = questions.map(({ key }) => key);
  const vectors = store.vectors(keys, embedder.id);
  const missing = questions.filter(({ key }) => !vectors.has(key)).slice(0, MOST_EMBEDDED_A_CALL);
  for (const { key, question, standaloneQuestion } of missing) {
    try {
      const vector = await embedder.embedQuestion(standaloneQuestion ?? question);
      vectors.set(key, vector);
      store.keepVector(key, embedder.id, vector);
    } catch (err) {
      log.warn({ err }, 'A question could not be compared with others. The insights go on with those that were.');
      break;
    }
  }
  return vectors;
}
