import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReadingQueue, ReadingQueueFullError } from '../../models/reading-queue.ts';

/** A reader whose every window takes ten milliseconds of a clock of its own, and which notes what it reads. */
function clockedQueue(limit = 10) {
  let clock = 0;
  const read: string[] = [];
  const queue = createReadingQueue({
    readWindow: async (question, window) => {
      await Promise.resolve();
      clock += 10;
      read.push(`${question}${window}`);
      if (window === 'broken') throw new Error('unreadable');
      return { relevance: clock, spans: [] };
    },
    limit,
    now: () => clock,
  });
  return { queue, read };
}

const windows = (count: number): string[] => Array.from({ length: count }, (_, k) => String(k + 1));

describe('the queue of the reader', () => {
  it('reads all windows in order where there is time', async () => {
    const { queue, read } = clockedQueue();
    const readings = await queue({ question: 'a', windows: windows(3), deadline: 1_000 });
    expect(readings.map(({ relevance }) => relevance)).toEqual([10, 20, 30]);
    expect(read).toEqual(['a1', 'a2', 'a3']);
  });

  it('lets a question that comes later catch up, and then takes turns', async () => {
    const { queue, read } = clockedQueue();
    const first = queue({ question: 'a', windows: windows(3), deadline: 1_000 });
    const second = queue({ question: 'b', windows: windows(2), deadline: 1_000 });
    await Promise.all([first, second]);
    expect(read).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
  });

  it('stops at the deadline, and reads the best window even after it', async () => {
    const { queue } = clockedQueue();
    expect(await queue({ question: 'a', windows: windows(9), deadline: 25 })).toHaveLength(3);
    expect(await queue({ question: 'b', windows: windows(9), deadline: 0 })).toHaveLength(1);
  });

  it('reads no more of a question than is enough for it', async () => {
    const { queue, read } = clockedQueue();
    const isEnough = (readings: readonly { relevance: number }[]) => readings.some(({ relevance }) => relevance >= 30);
    const first = queue({ question: 'a', windows: windows(9), deadline: 1_000, isEnough });
    const second = queue({ question: 'b', windows: windows(3), deadline: 1_000 });
    expect(await first).toHaveLength(2);
    expect(await second).toHaveLength(3);
    expect(read).toEqual(['a1', 'b1', 'a2', 'b2', 'b3']);
  });

  it('fails only the question whose window cannot be read', async () => {
    const { queue } = clockedQueue();
    const broken = queue({ question: 'a', windows: ['1', 'broken', '2'], deadline: 1_000 });
    const whole = queue({ question: 'b', windows: windows(3), deadline: 1_000 });
    await expect(broken).rejects.toThrow('unreadable');
    expect(await whole).toHaveLength(3);
  });

  it('refuses what exceeds its bound, and takes more when others are done', async () => {
    const { queue } = clockedQueue(2);
    const task = { windows: windows(2), deadline: 1_000 };
    const open = [queue({ question: 'a', ...task }), queue({ question: 'b', ...task })];
    await expect(queue({ question: 'c', ...task })).rejects.toThrow(ReadingQueueFullError);
    await Promise.all(open);
    expect(await queue({ question: 'c', ...task })).toHaveLength(2);
  });

  it('starves nobody: each gets its best windows, and equals differ by one', async () => {
    const wanted = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(wanted, fc.integer({ min: 0, max: 900 }), async (counts, deadline) => {
        const { queue } = clockedQueue();
        const tasks = counts.map((count, k) => queue({ question: `${k}:`, windows: windows(count), deadline }));
        const read = (await Promise.all(tasks)).map((readings) => readings.length);
        expect(Math.min(...read)).toBeGreaterThan(0);
        const most = Math.max(...read);
        for (const [k, count] of read.entries()) expect(count === counts[k] || count >= most - 1).toBe(true);
      }),
    );
  });
});
