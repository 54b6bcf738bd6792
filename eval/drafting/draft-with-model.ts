import { fillPromptMessages } from '../../prompts/fill-prompt.ts';
import type { Prompt } from '../../prompts/load-prompt.ts';
import { quoteAsData } from '../../server/answering/quote-as-data.ts';
import { readModelText, type StreamingChatModel } from '../../server/answering/read-model-text.ts';
import { foldText } from '../evidence/fold-text.ts';
import type { Draft } from './draft.ts';
import { readModelReply } from './model-drafts.ts';
import type { DocumentToDraftFrom } from './read-document.ts';
import { seededOrder } from './seeded-order.ts';
import { spreadEvenly } from './spread-evenly.ts';
import { type ShownPassage, verifyDraft } from './verify-draft.ts';

/** What the code fills into `prompts/draft-questions.md`. */
export const DRAFT_PLACEHOLDERS = ['count', 'passages'] as const;

/** Four passages of up to 180 words are some 1,300 tokens: small local models still keep to the format. */
const PASSAGES_A_CALL = 4;
const QUESTIONS_A_CALL = 4;
/** A model whose drafts mostly fail is not asked for ever: half may fail before the rules fill up what is missing. */
const CALLS_A_QUESTION = 2 / QUESTIONS_A_CALL;
const MOST_CALLS = 60;
/** Local models on a small machine take seconds to read the prompt. */
const IDLE_MILLISECONDS = 30_000;
const CALL_MILLISECONDS = 120_000;
/** All calls together: who waits longer takes a smaller count. */
const TOTAL_MILLISECONDS = 900_000;
/** Several times four questions with their quotes. */
const MAXIMUM_REPLY_LENGTH = 20_000;

export interface ModelDrafting {
  model: StreamingChatModel;
  /** `draft-questions`, loaded with `DRAFT_PLACEHOLDERS`. */
  prompt: Prompt;
  documents: readonly DocumentToDraftFrom[];
  /** Questions wanted. */
  count: number;
  /** Milliseconds from any fixed point. */
  now: () => number;
  onProgress?: (drafted: number) => void;
}

export interface ModelDrafts {
  /** At most `count`, all verified. */
  drafts: Draft[];
  /** Questions that the model wrote and that failed verification. */
  discarded: number;
  /** Why the endpoint was not asked further, where it failed. */
  failure?: string;
}

/** Lets a model draft questions from passages spread over documents and sections. Ends early where the endpoint fails. */
export async function draftWithModel(drafting: ModelDrafting): Promise<ModelDrafts> {
  const { documents, count, now } = drafting;
  const deadline = now() + TOTAL_MILLISECONDS;
  const kept = new Map<string, Draft>();
  let discarded = 0;
  for (const shown of passageBatches(documents, count)) {
    const left = deadline - now();
    if (kept.size >= count || left <= 0) break;
    try {
      const { drafts, malformed } = readModelReply(await askModel(drafting, shown, Math.min(CALL_MILLISECONDS, left)));
      const verified = drafts.flatMap((draft) => verifyDraft(draft, shown) ?? []);
      discarded += malformed + drafts.length - verified.length;
      for (const draft of verified) kept.set(foldText(draft.question).letters, draft);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      return { drafts: firstOf(kept, count), discarded, failure: error.message };
    }
    drafting.onProgress?.(Math.min(kept.size, count));
  }
  return { drafts: firstOf(kept, count), discarded };
}

function firstOf(kept: ReadonlyMap<string, Draft>, count: number): Draft[] {
  return [...kept.values()].slice(0, count);
}

function passageBatches(documents: readonly DocumentToDraftFrom[], count: number): ShownPassage[][] {
  const places = seededOrder(documents, ({ uri }) => uri).map(({ uri, title, language, text, sections }) =>
    sections.map(({ passages }) => passages.map((span) => ({ ...span, uri, title, language, text }))),
  );
  const calls = Math.min(MOST_CALLS, Math.ceil(count * CALLS_A_QUESTION));
  const passages = spreadEvenly(places, calls * PASSAGES_A_CALL);
  return Array.from({ length: Math.ceil(passages.length / PASSAGES_A_CALL) }, (_, call) =>
    passages.slice(call * PASSAGES_A_CALL, (call + 1) * PASSAGES_A_CALL),
  );
}

async function askModel(
  { model, prompt }: ModelDrafting,
  shown: readonly ShownPassage[],
  totalMilliseconds: number,
): Promise<string> {
  const messages = fillPromptMessages(prompt.text, {
    count: String(QUESTIONS_A_CALL),
    passages: shown.map(promptPassage).join('\n\n'),
  });
  const { signal } = new AbortController();
  let reply = '';
  for await (const piece of readModelText(model, messages, {
    idleMilliseconds: IDLE_MILLISECONDS,
    totalMilliseconds,
    signal,
  })) {
    reply += piece;
    if (reply.length >= MAXIMUM_REPLY_LENGTH) break;
  }
  return reply;
}

function promptPassage({ title, text, start, end }: ShownPassage, index: number): string {
  const from = quoteAsData(title.replace(/\s+/g, ' '));
  return `<passage number="${index + 1}">\nFrom: ${from}\n\n${quoteAsData(text.slice(start, end))}\n</passage>`;
}

/** Told by its name, as its class belongs to the server. */
function isUnavailable(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ModelUnavailableError';
}
