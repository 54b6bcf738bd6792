import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeResponse, ServerMessage } from '../../server/protocol.ts';
import { beginExchange, type Exchange, isRunning } from '../../web/widget/exchange.ts';
import { followThread, MAXIMUM_EXCHANGES, mergeStored, withoutRepeated } from '../../web/widget/thread.ts';

const NOW = 1_000_000;
const outcome = { mode: 'extractive', withheld: 0, closest: [] } as const;

/** Everything that the server says of questions that are asked one after the other. */
function messagesOf(sentenceCounts: number[]): ServerMessage[] {
  let sequence = 0;
  const next = () => ({ sequence: ++sequence });
  return sentenceCounts.flatMap((count, index): ServerMessage[] => {
    const id = `q${index}`;
    const citations: [] = [];
    return [
      { type: 'question', ...next(), id, question: `${id}?`, askedAt: '2026-01-05' },
      { type: 'answer-start', ...next(), id, language: 'en' },
      ...Array.from({ length: count }, (_, number): ServerMessage => {
        const sentence = { text: `${id} ${number}.`, block: 'paragraph' as const, citations };
        return { type: 'answer-sentence', ...next(), id, number: number + 1, sentence };
      }),
      { type: 'answer-end', ...next(), id, status: 'answered', ...outcome, closest: [], timings: {} },
    ];
  });
}

const follow = (exchanges: Exchange[], messages: ServerMessage[]) =>
  messages.reduce((thread, message) => followThread(thread, message, NOW), exchanges);

const counts = fc.array(fc.nat({ max: 6 }), { maxLength: 5 });

describe('a thread', () => {
  it('is the same however often the connection drops, and whatever is sent again', () => {
    const drops = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { maxLength: 6 });
    fc.assert(
      fc.property(counts, drops, (sentenceCounts, breaks) => {
        const messages = messagesOf(sentenceCounts);
        let thread: Exchange[] = [];
        let position = 0;
        for (const [advance, back] of breaks) {
          const until = Math.min(messages.length, position + advance);
          thread = follow(thread, messages.slice(position, until));
          // What comes again may begin before what this client has already.
          position = Math.max(0, until - back);
        }
        expect(follow(thread, messages.slice(position))).toEqual(follow([], messages));
      }),
    );
  });

  it('shows what is asked in another tab', () => {
    const [question] = messagesOf([0]);
    expect(follow([], [question!])).toMatchObject([{ id: 'q0', question: 'q0?', state: 'waiting', isTaken: true }]);
  });

  it('gives an error that names no question to the one that runs', () => {
    const error: ServerMessage = { type: 'error', code: 'malformed-message', message: 'm' };
    const thread = [...follow([], messagesOf([1])), { ...beginExchange('b', 'Why?'), state: 'waiting' as const }];
    expect(followThread(thread, error, NOW).map(({ state }) => state)).toEqual(['answered', 'failed']);
    expect(followThread([], error, NOW)).toEqual([]);
  });

  it('takes what is stored for what it is, and keeps after it what the server does not know', () => {
    const stored: ExchangeResponse = {
      ...{ id: 'q0', question: 'q0?', askedAt: '2026-01-05', language: 'en', sentences: [], withdrawn: 0 },
      ...{ status: 'answered', ...outcome, closest: [] },
    };
    const running = { ...beginExchange('b', 'Why?'), state: 'waiting' as const };
    const merged = mergeStored([...follow([], messagesOf([1]).slice(0, 2)), running], [stored]);
    expect(merged.map(({ id, state }) => [id, state])).toEqual([
      ['q0', 'answered'],
      ['b', 'waiting'],
    ]);
    expect(merged.filter(isRunning)).toEqual([running]);
  });

  it('goes on waiting for what the server was stopped in the middle of', () => {
    const [failed, ended] = ['b', 'c'].map(
      (id): ExchangeResponse => ({
        ...{ id, question: 'Why?', askedAt: '2026-01-05', language: 'en', sentences: [], withdrawn: 0 },
        ...{ ...outcome, status: 'failed', closest: [] },
      }),
    );
    const running = { ...beginExchange('b', 'Why?'), state: 'waiting' as const };
    const merged = mergeStored([running], [failed!, ended!]);
    expect(merged.map(({ id, state }) => [id, state])).toEqual([
      ['b', 'waiting'],
      ['c', 'failed'],
    ]);
  });

  it('leaves out an attempt that came to nothing and was repeated', () => {
    const failed = (id: string) => ({ ...beginExchange(id, 'Why?'), state: 'failed' as const });
    const answered = { ...beginExchange('c', 'Why?'), state: 'answered' as const };
    expect(withoutRepeated([failed('a'), failed('b'), answered])).toEqual([answered]);
    expect(withoutRepeated([answered, failed('a')])).toHaveLength(2);
  });

  it('is bounded', () => {
    expect(follow([], messagesOf(Array(MAXIMUM_EXCHANGES + 5).fill(0)))).toHaveLength(MAXIMUM_EXCHANGES);
  });
});
