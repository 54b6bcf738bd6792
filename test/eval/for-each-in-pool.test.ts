import { describe, expect, it } from 'vitest';
import { forEachInPool } from '../../eval/for-each-in-pool.ts';

const turn = () => new Promise(setImmediate);

describe('forEachInPool', () => {
  it('does each task once, one at a time a worker', async () => {
    const busy = new Set<string>();
    const done: number[] = [];
    await forEachInPool([1, 2, 3, 4, 5], ['a', 'b'], async (task, worker) => {
      expect(busy.has(worker)).toBe(false);
      busy.add(worker);
      await turn();
      busy.delete(worker);
      done.push(task);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('rejects with the first error, after what was running, and begins nothing more', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = async (task: number) => {
      begun.push(task);
      if (task === 1) throw new Error('broken');
      await turn();
      ended.push(task);
    };
    await expect(forEachInPool([1, 2, 3, 4], ['a', 'b'], work)).rejects.toThrow('broken');
    expect(begun).toEqual([1, 2]);
    expect(ended).toEqual([2]);
  });
});
