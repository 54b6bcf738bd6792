import { Tensor } from 'onnxruntime-node';
import { workerData } from 'piscina';
import { answerSpans, type ReadingSpan, type SpanLogits } from './answer-spans.ts';
import { ModelFileError } from './errors.ts';
import { loadModel, loadTokenizer } from './load-model.ts';
import { disarmSpelledTokens } from './spelled-tokens.ts';
import { tokenOffsets } from './token-offsets.ts';

/** What a window says of a question. */
export interface Reading {
  /** Logit that the window answers the question. */
  relevance: number;
  /** Best first. */
  spans: ReadingSpan[];
}

export interface BrokenModelFile {
  path: string;
  reason: string;
}

export interface EncodeTask {
  texts: readonly string[];
}

export interface ReadTask {
  question: string;
  /** Most promising first: when the time is up the rest stays unread. */
  windows: readonly string[];
  /** Milliseconds since the epoch: time spent waiting for the worker counts too. */
  deadline: number;
  /** Whether the rest need not be read; asked after each window. Default: never. */
  isEnough?: (readings: readonly Reading[]) => boolean;
}

export interface WindowTask {
  question: string;
  window: string;
}

const LONGEST_ENCODED_TOKENS = 512;
const LONGEST_READ_TOKENS = 320;
const LONGEST_QUESTION_CHARACTERS = 400;
/**
 * 512 tokens are some 2,000 characters of English and 800 of Chinese. The tokenizer's time grows with the square of a text
 * without spaces, and it fails on very long ones: what the networks do not read is not given to it.
 */
const LONGEST_WINDOW_CHARACTERS = 4096;

const { folder, threads } = workerData as { folder: string; threads: number };
const tokenizer = once(() => loadTokenizer(folder));
const encoder = once(() => loadModel('encoder', folder, threads));
const reader = once(() => loadModel('reader', folder, threads));

/** Makes a thing at its first use, and again after it failed. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    if (made) return made.value;
    const value = make();
    made = { value };
    if (value instanceof Promise) {
      value.catch(() => {
        made = undefined;
      });
    }
    return value;
  };
}

function encodeIds(text: string, pair?: string): { ids: number[]; tokens: string[] } {
  return tokenizer().encode(text, pair === undefined ? {} : { text_pair: pair });
}

/** Token ids cut to a length, with the closing token kept. */
function cut(ids: number[], limit: number): number[] {
  return ids.length <= limit ? ids : [...ids.slice(0, limit - 1), ids.at(-1) ?? 0];
}

/**
 * One text a run. The networks scale a run's activations together, so in a batch each text would change the others'
 * results: by 0.003 of a cosine and by 0.8 of a relevance logit in the reference texts. A batch of 8 saves 15% of the time.
 */
function feeds(ids: readonly number[]): Record<string, Tensor> {
  const shape = [1, ids.length];
  return {
    input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
    attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
  };
}

function floats(output: Tensor | undefined): Float32Array {
  if (output?.data instanceof Float32Array) return output.data;
  throw new TypeError(`The network gave ${output?.type ?? 'nothing'} where float32 was expected.`);
}

/** Is done when the thread has loaded its modules, the runtime's native code among them. */
export function start(): void {}

/**
 * Loads what the tasks need before the first one asks for it.
 * @returns what is wrong with a model file: a class of error does not survive the way out of a worker
 */
export async function warm(names: readonly ('encoder' | 'reader')[]): Promise<BrokenModelFile | undefined> {
  try {
    tokenizer();
    if (names.includes('encoder')) await encoder();
    if (names.includes('reader')) await reader();
    return undefined;
  } catch (error) {
    if (error instanceof ModelFileError) return { path: error.path, reason: error.reason };
    throw error;
  }
}

/** One vector of unit length a text, in the same order. */
export async function encode({ texts }: EncodeTask): Promise<Float32Array[]> {
  const session = await encoder();
  const vectors: Float32Array[] = [];
  for (const text of texts) {
    const { ids } = encodeIds(text.slice(0, LONGEST_WINDOW_CHARACTERS));
    const disarmed = disarmSpelledTokens(ids, [0, ids.length - 1]);
    const kept = cut(disarmed, LONGEST_ENCODED_TOKENS);
    const { sentence_embedding } = await session.run(feeds(kept), ['sentence_embedding']);
    vectors.push(floats(sentence_embedding).slice());
  }
  return vectors;
}

/** Reads one window. */
export async function read({ question, window: whole }: WindowTask): Promise<Reading> {
  const session = await reader();
  const asked = question.slice(0, LONGEST_QUESTION_CHARACTERS);
  const questionTokens = encodeIds(asked).ids.length;
  const window = whole.slice(0, LONGEST_WINDOW_CHARACTERS);
  const { ids, tokens } = encodeIds(asked, window);
  const disarmed = disarmSpelledTokens(ids, [0, questionTokens - 1, questionTokens, ids.length - 1]);
  const kept = cut(disarmed, LONGEST_READ_TOKENS);
  const { relevance, span } = await session.run(feeds(kept), ['relevance', 'span']);
  // <s> question </s></s> window </s>: the window begins one closing token after the question's own
  const windowTokens = tokens.slice(questionTokens + 1, kept.length - 1);
  const logits = spanLogits(floats(span), questionTokens + 1, windowTokens.length);
  return { relevance: floats(relevance)[0] ?? 0, spans: answerSpans(logits, tokenOffsets(window, windowTokens)) };
}

/** The span output is one start and one end logit a token; the first token stands for "no answer". */
function spanLogits(values: Float32Array, first: number, count: number): SpanLogits {
  const side = (token: number, which: 0 | 1): number => values[token * 2 + which] ?? 0;
  const positions = Array.from({ length: count }, (_, k) => first + k);
  return {
    start: positions.map((token) => side(token, 0)),
    end: positions.map((token) => side(token, 1)),
    noAnswer: side(0, 0) + side(0, 1),
  };
}
