import { type BaseMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { z } from 'zod';
import type { PromptMessage } from '../../prompts/fill-prompt.ts';
import { boundStream, type StreamBounds, StreamTimeoutError } from './bound-stream.ts';
import { ModelUnavailableError } from './model-unavailable-error.ts';
import { createThinkingFilter } from './skip-thinking.ts';

/** The part of a LangChain chat model that is used. The last chunk's metadata name why the model stopped. */
export interface StreamingChatModel {
  stream(
    messages: BaseMessage[],
    options: { signal: AbortSignal },
  ): Promise<AsyncIterable<{ readonly text: string; response_metadata: object; usage_metadata?: object | undefined }>>;
}

const stopSchema = z.object({ finish_reason: z.string().nullish(), stop_reason: z.string().nullish() });
const usageSchema = z.object({ input_tokens: z.int().nonnegative(), output_tokens: z.int().nonnegative() });
const statusSchema = z.object({ status: z.int() });

export interface ModelText {
  /** `true` at the end of a text that the model ended itself, `false` where its length was bounded by the endpoint. */
  isWhole: boolean;
  /** As the endpoint counts them; missing where it does not. */
  tokens?: TokenCounts;
}

/** Tokens that a model read and wrote. */
export interface TokenCounts {
  prompt: number;
  completion: number;
}

/**
 * The text that the model writes, without its thoughts.
 *
 * @throws {ModelUnavailableError} where the endpoint fails, falls silent, filters the text or breaks off
 * @throws the reason of `bounds.signal` where that was aborted
 */
export async function* readModelText(
  model: StreamingChatModel,
  messages: readonly PromptMessage[],
  bounds: StreamBounds,
): AsyncGenerator<string, ModelText, undefined> {
  const thinking = createThinkingFilter();
  let stopReason: string | undefined;
  let tokens: TokenCounts | undefined;
  try {
    for await (const chunk of boundStream((signal) => model.stream(messages.map(toMessage), { signal }), bounds)) {
      const stop = stopSchema.safeParse(chunk.response_metadata).data;
      stopReason = stop?.finish_reason ?? stop?.stop_reason ?? stopReason;
      const usage = usageSchema.safeParse(chunk.usage_metadata).data;
      if (usage) tokens = { prompt: usage.input_tokens, completion: usage.output_tokens };
      const text = thinking.push(chunk.text);
      if (text !== '') yield text;
    }
  } catch (error) {
    bounds.signal.throwIfAborted();
    throw unavailable(error);
  }
  return { isWhole: checkStop(stopReason), ...(tokens && { tokens }) };
}

function toMessage(message: PromptMessage): BaseMessage {
  return message.role === 'system' ? new SystemMessage(message.text) : new HumanMessage(message.text);
}

function checkStop(reason: string | undefined): boolean {
  if (reason === 'content_filter') {
    throw new ModelUnavailableError('filtered', "The model endpoint's content filter stopped the answer.");
  }
  // A connection that is cut in the right place looks like an end.
  if (reason === undefined) throw new ModelUnavailableError('failed', 'The model endpoint broke off its answer.');
  return reason !== 'length' && reason !== 'max_tokens';
}

function unavailable(cause: unknown): ModelUnavailableError {
  if (cause instanceof StreamTimeoutError) return new ModelUnavailableError('timed-out', cause.message, { cause });
  const status = statusSchema.safeParse(cause).data?.status;
  if (status !== undefined && status >= 400 && status < 500) {
    return new ModelUnavailableError('refused', `The model endpoint refused the request with status ${status}.`, {
      cause,
    });
  }
  return new ModelUnavailableError('failed', 'The model endpoint failed; its error is the cause.', { cause });
}
