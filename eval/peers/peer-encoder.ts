import { openLocalModels } from '../../models/local-models.ts';

/** What the encoder was trained to see: https://huggingface.co/intfloat/multilingual-e5-small, "FAQ". */
const QUESTION_PREFIX = 'query: ';
const PASSAGE_PREFIX = 'passage: ';

/** Footnote's encoder as anyone would use it: plain vectors, as arrays, which is what the peers' packages take. */
export interface PeerEncoder {
  encodePassages(texts: readonly string[]): Promise<number[][]>;
  encodeQuestion(text: string): Promise<number[]>;
  /** Spent on loading, and on running so far. */
  seconds(): number;
  close(): Promise<void>;
}

/** @throws ModelFileError */
export async function openPeerEncoder(): Promise<PeerEncoder> {
  const models = openLocalModels();
  let milliseconds = 0;
  const timed = async <Result>(work: Promise<Result>): Promise<Result> => {
    const started = performance.now();
    const result = await work;
    milliseconds += performance.now() - started;
    return result;
  };
  const encode = async (texts: readonly string[]): Promise<number[][]> => {
    const vectors = await timed(models.encode(texts));
    return vectors.map((vector) => Array.from(vector));
  };
  await timed(models.warm(['encoder']));
  return {
    encodePassages: (texts) => encode(texts.map((text) => PASSAGE_PREFIX + text)),
    async encodeQuestion(text) {
      const [vector] = await encode([QUESTION_PREFIX + text]);
      if (!vector) throw new Error('The encoder gave no vector for a question.');
      return vector;
    },
    seconds: () => milliseconds / 1000,
    close: () => models.close(),
  };
}
