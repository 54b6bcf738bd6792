import { describe, expect, it } from 'vitest';
import type { AnswerSentence, ExchangeResponse, ServerMessage } from '../../server/protocol.ts';
import {
  beginExchange,
  type Exchange,
  followExchange,
  interruptExchange,
  isRunning,
  restoreExchange,
} from '../../web/widget/exchange.ts';

const NOW = 1_000_000;
const sentence = (text: string): AnswerSentence => ({ text, block: 'paragraph', citations: [] });
const said = (number: number, text: string): ServerMessage => ({
  type: 'answer-sentence',
  sequence: number + 2,
  id: 'a',
  number,
  sentence: sentence(text),
});
const outcome = { status: 'cancelled', mode: 'extractive', withheld: 0, closest: [] } as const;
const ended: ServerMessage = { type: 'answer-end', sequence: 9, id: 'a', ...outcome, closest: [], timings: {} };
const taken: ServerMessage = { type: 'question', sequence: 1, id: 'a', question: 'Why?', askedAt: '2026-01-05' };
const busy: ServerMessage = {
  ...{ type: 'error', id: 'a', code: 'too-many-questions', message: 'm' },
  retryAfterSeconds: 20,
};
const waiting: Exchange = { ...beginExchange('a', 'Why?'), state: 'waiting' };
const texts = ({ sentences }: Exchange) => sentences.map(({ text }) => text);
const follow = (exchange: Exchange, ...messages: ServerMessage[]) =>
  messages.reduce((each, message) => followExchange(each, message, NOW), exchange);

describe('an exchange', () => {
  it('grows by each sentence', () => {
    const grown = follow(waiting, said(1, 'One.'), said(2, 'Two.'));
    expect(texts(grown)).toEqual(['One.', 'Two.']);
    expect(grown.state).toBe('streaming');
  });

  it('shows a sentence that was sent twice once, and those between which one is gone in order', () => {
    const twice = [said(1, 'One.'), said(4, 'Four.'), said(1, 'One.'), said(2, 'Two.'), said(4, 'Four.')];
    expect(texts(follow(waiting, ...twice))).toEqual(['One.', 'Two.', 'Four.']);
  });

  it('keeps what was corrected, which is told once', () => {
    const start: ServerMessage = { type: 'answer-start', sequence: 2, id: 'a', language: 'en' };
    const again = follow(waiting, { ...start, correctedQuestion: 'Why not?' }, start);
    expect(again.correctedQuestion).toBe('Why not?');
  });

  it('stays as it ended, but for its feedback', () => {
    const cancelled = follow(waiting, ended);
    expect(follow(cancelled, said(1, 'Late.'), busy)).toBe(cancelled);
    const kept: ServerMessage = { type: 'feedback-kept', sequence: 10, id: 'a', feedback: { rating: 'up' } };
    expect(follow(cancelled, kept).feedback).toEqual({ rating: 'up' });
    expect(follow(cancelled, kept, { ...kept, feedback: null }).feedback).toBeUndefined();
  });

  it('knows when it may be asked again', () => {
    expect(follow(waiting, busy)).toMatchObject({ state: 'failed', retryAt: NOW + 20_000 });
  });

  it('is not refused any more once it was taken', () => {
    expect(follow(waiting, taken, busy).state).toBe('waiting');
  });

  it('is interrupted by the loss of its conversation once it was taken, and not before', () => {
    expect(interruptExchange(follow(waiting, taken)).state).toBe('interrupted');
    expect(isRunning(interruptExchange(waiting))).toBe(true);
    expect(interruptExchange(follow(waiting, ended)).state).toBe('cancelled');
  });

  it('comes back from the server as it was', () => {
    const stored: ExchangeResponse = {
      ...{ id: 'a', question: 'Why?', askedAt: '2026-01-05', language: 'en', standaloneQuestion: 'Why so?' },
      ...{ ...outcome, closest: [], status: 'answered', withdrawn: 2 },
      sentences: [sentence('One.'), sentence('Two.')],
      feedback: { rating: 'down' },
    };
    const restored = restoreExchange(stored);
    expect(restored).toMatchObject({ state: 'answered', withdrawn: 2, isRestored: true, feedback: { rating: 'down' } });
    expect(restored.sentences.map(({ number }) => number)).toEqual([1, 2]);
  });
});
