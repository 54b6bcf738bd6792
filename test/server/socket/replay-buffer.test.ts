import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptMessage } from '../../../server/socket/channel-message.ts';
import { ReplayBuffer } from '../../../server/socket/replay-buffer.ts';

const kept = (sequence: number, question: string, id = 'q1'): KeptMessage => ({
  message: { type: 'question', sequence, id, question, askedAt: '2026-01-01T00:00:00.000Z' },
  restsOn: [],
});
const sequencesOf = (messages: readonly KeptMessage[]) => messages.map(({ message }) => message.sequence);

describe('the last messages of a conversation', () => {
  it('are within both limits, whatever their sizes, and without gaps up to the last one', () => {
    const limits = { messages: 7, characters: 1_000 };
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_200 }), { maxLength: 40 }), (sizes) => {
        const buffer = new ReplayBuffer(limits);
        for (const [place, size] of sizes.entries()) buffer.add(kept(place + 1, 'x'.repeat(size)));
        const held = buffer.between(0, sizes.length);
        expect(held.length).toBeLessThanOrEqual(limits.messages);
        expect(
          held.reduce((sum, { message, restsOn }) => sum + JSON.stringify({ message, restsOn }).length, 0),
        ).toBeLessThanOrEqual(limits.characters);
        expect(sequencesOf(held)).toEqual(sizes.map((_, place) => place + 1).slice(sizes.length - held.length));
      }),
    );
  });

  it('cover what comes after a message exactly where nothing after it was lost', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.nat({ max: 12 }), (count, after) => {
        const buffer = new ReplayBuffer({ messages: 4 });
        for (let sequence = 1; sequence <= count; sequence += 1) buffer.add(kept(sequence, 'When?'));
        const missed = Array.from({ length: Math.max(0, count - after) }, (_, place) => after + place + 1);
        const isWhole = sequencesOf(buffer.between(after, count)).length === missed.length;
        expect(buffer.covers(after, count)).toBe(isWhole);
      }),
    );
  });

  it('give nothing of an answer whose question they have lost', () => {
    const buffer = new ReplayBuffer({ messages: 2 });
    buffer.add(kept(1, 'When?'));
    buffer.add({ message: { type: 'answer-start', sequence: 2, id: 'q1', language: 'en' }, restsOn: [] });
    expect(sequencesOf(buffer.ofAnswer('q1'))).toEqual([1, 2]);
    buffer.add(kept(3, 'Where?', 'q2'));
    expect([buffer.ofAnswer('q1'), sequencesOf(buffer.ofAnswer('q2'))]).toEqual([[], [3]]);
  });
});
