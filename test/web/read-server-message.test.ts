import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ServerMessage, serverMessageSchema } from '../../server/protocol.ts';
import { readServerMessage } from '../../web/connection/read-server-message.ts';

const index = { documents: 2, passages: 3, vectorShare: 0.5 };
const passage = { documentId: 'd', title: 't', uri: 'u', page: 2, headingPath: ['h'], start: 0, end: 4, quote: 'four' };
const end = {
  mode: 'extractive' as const,
  withheld: 0,
  closest: [passage],
  timings: { retrieval: 1.5 },
};

const messages: ServerMessage[] = [
  {
    type: 'session-ready',
    conversationId: 'c',
    audience: 'staff',
    mode: 'model',
    maximumQuestionLength: 1000,
    index,
    sequence: 0,
  },
  { type: 'index-status', index },
  { type: 'resumed', complete: false },
  { type: 'question', sequence: 1, id: 'a', question: 'q', askedAt: '2026-01-05T09:30:00.000Z' },
  { type: 'answer-start', sequence: 2, id: 'a', language: 'en' },
  { type: 'answer-start', sequence: 2, id: 'a', language: 'zh', standaloneQuestion: 'What?' },
  { type: 'answer-start', sequence: 2, id: 'a', language: 'en', correctedQuestion: 'What?' },
  {
    type: 'answer-sentence',
    sequence: 3,
    id: 'a',
    number: 1,
    sentence: {
      text: 'Four.',
      block: 'list-item',
      shortAnswer: { start: 0, end: 4 },
      language: 'zh',
      context: 'The club',
      conflict: 1,
      citations: [{ marker: 1, ...passage, datedAt: '2026-01-31' }],
    },
  },
  { type: 'answer-end', sequence: 4, id: 'a', status: 'not-found', notice: 'model-unavailable', ...end },
  { type: 'answer-end', sequence: 4, id: 'a', status: 'cancelled', ...end },
  { type: 'answer-end', sequence: 4, id: 'a', status: 'small-talk', reply: 'thanks', ...end },
  { type: 'feedback-kept', sequence: 5, id: 'a', feedback: { rating: 'down', reason: 'wrong', comment: 'c' } },
  { type: 'feedback-kept', sequence: 6, id: 'a', feedback: null },
  { type: 'conversation-deleted' },
  { type: 'error', code: 'too-many-questions', message: 'm', retryAfterSeconds: 3 },
  { type: 'error', id: 'a', code: 'internal', message: 'm' },
];

// The page does not know that these are not negative, nor that a sentence has at least one citation.
const notNegative = ['vectorShare', 'retrieval', 'retryAfterSeconds'];
const notEmpty = ['citations'];

/** Every way to a value inside a message. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function withReplaced(value: unknown, [key, ...rest]: string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = withReplaced(copy[key], rest, replacement);
  return copy;
}

describe('readServerMessage', () => {
  it.each(messages)('reads $type as the server means it', (message) => {
    expect(serverMessageSchema.parse(message)).toEqual(message);
    expect(readServerMessage(JSON.stringify(message))).toEqual(message);
  });

  it('refuses what the server’s schema refuses when a part has another type', () => {
    const damaged = fc
      .constantFrom(...messages)
      .chain((message) =>
        fc.tuple(
          fc.constant(message),
          fc.constantFrom(...pathsOf(message)),
          fc.constantFrom<unknown>(null, true, 'other', {}, [], -1),
        ),
      );
    fc.assert(
      fc.property(damaged, ([message, path, replacement]) => {
        const value = withReplaced(message, path, replacement);
        const isRead = readServerMessage(JSON.stringify(value)) !== undefined;
        const name = path.at(-1) ?? '';
        // A page takes any text for a time, which it does not show.
        const isTimeOfAnyForm = name === 'askedAt' && replacement === 'other';
        const isLenient = Array.isArray(replacement)
          ? notEmpty.includes(name)
          : isTimeOfAnyForm || (replacement === -1 && notNegative.includes(name));
        if (!isRead) expect(serverMessageSchema.safeParse(value).success).toBe(false);
        else expect(isLenient || serverMessageSchema.safeParse(value).success).toBe(true);
      }),
      // All of the few hundred damages, with near certainty.
      { numRuns: 2_000 },
    );
  });

  it.each([
    '',
    'not JSON',
    '[]',
    'null',
    '{"type":"answer-start"}',
    '{"type":"unheard-of"}',
    '{"type":"error","code":"message-too-large","message":"m"}',
  ])('ignores %s', (frame) => {
    expect(readServerMessage(frame)).toBeUndefined();
  });

  it('ignores frames that are not text', () => {
    expect(readServerMessage(new ArrayBuffer(2))).toBeUndefined();
  });
});
