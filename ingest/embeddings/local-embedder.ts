import type { LocalModels } from '../../models/local-models.ts';
import { ENCODER_DIMENSION, ENCODER_ID } from '../../models/manifest.ts';
import type { Embedder } from './embedder.ts';

/** What the encoder was trained to see before each kind of text. */
const QUESTION_PREFIX = 'query: ';
const PASSAGE_PREFIX = 'passage: ';

export const LOCAL_EMBEDDER = { id: ENCODER_ID, dimension: ENCODER_DIMENSION } as const;

/** The encoder that comes with the project; its worker thread does the work. */
export function createLocalEmbedder(models: Pick<LocalModels, 'encode'>): Embedder {
  return {
    ...LOCAL_EMBEDDER,
    embedPassages: (texts) => models.encode(texts.map((text) => PASSAGE_PREFIX + text)),
    async embedQuestion(text) {
      const [vector] = await models.encode([QUESTION_PREFIX + text]);
      if (!vector) throw new Error('The encoder gave no vector for a question.');
      return vector;
    },
  };
}
