import { describe, expect, it } from 'vitest';
import type { AnswerSentence, ServerMessage } from '../../server/protocol.ts';
import {
  beginExchange,
  type Exchange,
  followExchange,
  interruptExchange,
  isRunning,
} from '../../web/widget/exchange.ts';

const sentence = (text: string): AnswerSentence => ({ text, block: 'paragraph', citations: [] });
const said = (number: number, text: string): ServerMessage => ({
  type: 'answer-sentence',
  sequence: 1,
  id: 'a',
  number,
  sentence: sentence(text),
});
const ended: ServerMessage = {
  type: 'answer-end',
  sequence: 2,
  id: 'a',
  status: 'cancelled',
  mode: 'extractive',
  withheld: 0,
  closest: [],
  timings: {},
};
const waiting: Exchange = { ...beginExchange('a', 'Why?'), state: 'waiting' };
const texts = ({ sentences }: Exchange) => sentences.map(({ text }) => text);

describe('an exchange', () => {
  it('grows by each sentence', () => {
    const grown = [said(1, 'One.'), said(2, 'Two.')].reduce(followExchange, waiting);
    expect(texts(grown)).toEqual(['One.', 'Two.']);
    expect(grown.state).toBe('streaming');
  });

  it('shows a sentence that was sent twice once', () => {
    expect(texts([said(1, 'One.'), said(1, 'One.'), said(2, 'Two.')].reduce(followExchange, waiting))).toEqual([
      'One.',
      'Two.',
    ]);
  });

  it('stays as it ended', () => {
    const cancelled = followExchange(waiting, ended);
    expect(followExchange(cancelled, said(1, 'Late.'))).toBe(cancelled);
  });

  it('is interrupted by a lost connection while it runs, and not before it was sent', () => {
    expect(interruptExchange(waiting).state).toBe('interrupted');
    expect(isRunning(interruptExchange(beginExchange('b', 'Why?')))).toBe(true);
    expect(interruptExchange(followExchange(waiting, ended)).state).toBe('cancelled');
  });
});
