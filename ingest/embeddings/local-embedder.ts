import type { LocalModels } from '../../models/local-models.ts';
import { ENCODER_DIMENSION, ENCODER_ID } from '../../models/manifest.ts';
import type { Embedder } from './embedder.ts';
import { NEUTRAL_QUESTIONS, type NeutralLanguage, neutralLanguageOf, neutralWords } from './neutral-questions.ts';

/** What the encoder was trained to see before each kind of text. */
const QUESTION_PREFIX = 'query: ';
const PASSAGE_PREFIX = 'passage: ';

/**
 * Share of the neutral direction that is taken out of a question. Passages that are near every question of a language
 * (tables of contents, bilingual headings) otherwise head the list for all of them. A window that answers is among the first
 * five by similarity alone, with shares of 0, 0.4, 0.7 and 0.9: of the standards questions without history 84%, 91%, 92%, 92%
 * (the eight in Chinese 63%, 100%, 100%, 100%), of XQuAD's in Chinese 94.5%, 95.2%, 95.5%, 95.8%.
 */
const NEUTRAL_SHARE = 0.7;

export const LOCAL_EMBEDDER = { id: ENCODER_ID, dimension: ENCODER_DIMENSION } as const;

export interface LocalEmbedderOptions {
  /** Share of what questions of a language have in common that is taken out of each, 0 to 1. @default 0.7 */
  neutralShare?: number;
}

/** The encoder that comes with the project; its worker thread does the work. */
export function createLocalEmbedder(
  models: Pick<LocalModels, 'encode'>,
  { neutralShare = NEUTRAL_SHARE }: LocalEmbedderOptions = {},
): Embedder {
  const encodeQuestions = (questions: readonly string[]): Promise<Float32Array[]> =>
    models.encode(questions.map((question) => QUESTION_PREFIX + question));
  const ofQuestions = heldByLanguage((language) => encodeQuestions(NEUTRAL_QUESTIONS[language]).then(mean));
  const ofWords = heldByLanguage((language) => encodeQuestions(neutralWords(language)).then(mean));
  return {
    ...LOCAL_EMBEDDER,
    embedPassages: (texts) => models.encode(texts.map((text) => PASSAGE_PREFIX + text)),
    async embedQuestion(text) {
      const [[vector], common] = await Promise.all([encodeQuestions([text]), ofQuestions(neutralLanguageOf(text))]);
      if (!vector) throw new Error('The encoder gave no vector for a question.');
      return without(common, vector, neutralShare);
    },
    async embedWords(words, text) {
      const languages = words.map((word) => neutralLanguageOf(text ?? word));
      const [vectors, ...common] = await Promise.all([
        encodeQuestions(words.map((word) => word.toLowerCase())),
        ...languages.map(ofWords),
      ]);
      return vectors.map((vector, k) => without(common[k], vector, 1));
    },
  };
}

/** What is made once for a language, at its first use. */
function heldByLanguage(make: (language: NeutralLanguage) => Promise<Float32Array>) {
  const held = new Map<NeutralLanguage, Promise<Float32Array>>();
  return (language: NeutralLanguage): Promise<Float32Array> => {
    const known = held.get(language);
    if (known) return known;
    const begun = make(language);
    held.set(language, begun);
    // a busy encoder refuses work: the next question tries again
    begun.catch(() => held.delete(language));
    return begun;
  };
}

/** The vector without a share of what all have in common, at unit length. */
function without(common: Float32Array | undefined, vector: Float32Array, share: number): Float32Array {
  return unitLength(vector.map((value, k) => value - share * (common?.[k] ?? 0)));
}

function mean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(ENCODER_DIMENSION);
  for (const vector of vectors) for (const [k, value] of vector.entries()) sum[k] = (sum[k] ?? 0) + value;
  return sum.map((value) => value / vectors.length);
}

function unitLength(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}
