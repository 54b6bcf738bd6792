import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import type { Span } from '../../ingest/types.ts';
import type { Prompt } from '../../prompts/load-prompt.ts';
import { answerPrompt, MAXIMUM_PROMPT_PASSAGES, NOT_FOUND_PHRASE } from './answer-prompt.ts';
import type { Answerer, AnswerRequest, ProposedSentence } from './answerer.ts';
import { type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.ts';
import { type CutSentence, createSentenceCutter } from './cut-sentences.ts';
import { ModelUnavailableError } from './model-unavailable-error.ts';
import { readModelText, type StreamingChatModel } from './read-model-text.ts';

/** Local models on a small machine take seconds to read the prompt; a hosted one that is silent this long is gone. */
export const IDLE_MILLISECONDS = 15_000;
export const TOTAL_MILLISECONDS = 60_000;

/** Several times the longest list asked for; what goes on beyond it is a model that repeats itself. */
export const MAXIMUM_ANSWER_LENGTH = 4_000;

export interface ModelAnswererOptions {
  model: StreamingChatModel;
  /** `answer-from-passages`, loaded with `ANSWER_PLACEHOLDERS`. */
  prompt: Prompt;
  /** The spans of a passage that a sentence rests on, at least one: what the footnote marks. */
  narrowSpans: (sentence: string, passage: StoredPassage) => Span[];
  /** Shared by all that ask the same endpoint. @default one of its own */
  breaker?: CircuitBreaker;
  /** Longest silence of the endpoint. @default 15_000 */
  idleMilliseconds?: number;
  /** Longest time for a whole answer. @default 60_000 */
  totalMilliseconds?: number;
  /** Characters after which reading stops. @default 4_000 */
  maximumAnswerLength?: number;
}

/**
 * Proposes what a language model writes from the passages, sentence by sentence as it writes. A sentence that cites no
 * passage comes with empty `sources`, for verification to withhold. Iteration throws `ModelUnavailableError` where
 * the model gives no whole answer, maybe after some sentences, and the reason of the request's signal where that was aborted.
 */
export function createModelAnswerer(options: ModelAnswererOptions): Answerer {
  const breaker = options.breaker ?? createCircuitBreaker();
  return {
    mode: 'model',
    async *answer(request) {
      if (request.passages.length === 0) return;
      request.signal.throwIfAborted();
      if (!breaker.enter()) throw new ModelUnavailableError('circuit-open', 'The model endpoint failed several times.');
      let outcome: Parameters<CircuitBreaker['leave']>[0] = 'abandoned';
      try {
        yield* propose(request, options);
        outcome = 'succeeded';
      } catch (error) {
        if (error instanceof ModelUnavailableError) outcome = error.failure === 'filtered' ? 'succeeded' : 'failed';
        throw error;
      } finally {
        breaker.leave(outcome);
      }
    },
  };
}

async function* propose(request: AnswerRequest, options: ModelAnswererOptions): AsyncGenerator<ProposedSentence> {
  const passages = request.passages.slice(0, MAXIMUM_PROMPT_PASSAGES).map((ranked) => ranked.passage);
  for await (const sentence of modelSentences(request, options, passages)) {
    if (sentence.text.includes(NOT_FOUND_PHRASE)) return;
    const cited = sentence.markers.flatMap((number) => passages[number - 1] ?? []);
    const sources = cited.flatMap((passage) =>
      options.narrowSpans(sentence.text, passage).map(({ start, end }) => ({ passageId: passage.id, start, end })),
    );
    yield { text: sentence.text, block: sentence.block, sources };
  }
}

async function* modelSentences(
  request: AnswerRequest,
  options: ModelAnswererOptions,
  passages: readonly StoredPassage[],
): AsyncGenerator<CutSentence> {
  const { maximumAnswerLength = MAXIMUM_ANSWER_LENGTH } = options;
  const cutter = createSentenceCutter();
  let length = 0;
  let isEmpty = true;
  const text = readModelText(options.model, answerPrompt(options.prompt.text, request, passages), {
    idleMilliseconds: options.idleMilliseconds ?? IDLE_MILLISECONDS,
    totalMilliseconds: options.totalMilliseconds ?? TOTAL_MILLISECONDS,
    signal: request.signal,
  });
  try {
    let next = await text.next();
    while (!next.done) {
      const piece = next.value.slice(0, maximumAnswerLength - length);
      length += piece.length;
      isEmpty &&= piece.trim() === '';
      yield* cutter.push(piece);
      if (length >= maximumAnswerLength) return;
      next = await text.next();
    }
    if (isEmpty) throw new ModelUnavailableError('empty', 'The model wrote nothing.');
    if (next.value.tokens) request.onTokens?.(next.value.tokens);
    // What a bounded text ends with may be half a sentence.
    if (next.value.isWhole) yield* cutter.flush();
  } finally {
    await text.return({ isWhole: false });
  }
}
