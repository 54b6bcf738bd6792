import { expect, it } from 'vitest';
import type { LocalModels } from '../../../models/local-models.ts';
import { createReader } from '../../../server/retrieval/reader.ts';

type ReadTask = Parameters<LocalModels['read']>[0];

function taskOf({ depth, isEnough }: { depth?: number; isEnough?: () => boolean } = {}): Promise<ReadTask> {
  return new Promise((resolve) => {
    const models = {
      read: async (task: ReadTask) => {
        resolve(task);
        return [];
      },
    };
    const read = createReader(models, { budgetMilliseconds: 600, ...(depth !== undefined && { depth }) });
    void read({
      question: 'Who?',
      windows: ['a', 'b', 'c'],
      takenUp: 1_000,
      shareOfTime: 0.5,
      ...(isEnough && { isEnough }),
    });
  });
}

it('counts the time from when the question was taken up, and gives a part its share of it', async () => {
  expect(await taskOf()).toEqual({ question: 'Who?', windows: ['a', 'b', 'c'], deadline: 1_300 });
});

it('hands on when enough is read', async () => {
  const isEnough = () => true;
  expect(await taskOf({ isEnough })).toMatchObject({ isEnough });
});

it('reads no more windows than it is told to', async () => {
  expect((await taskOf({ depth: 2 })).windows).toEqual(['a', 'b']);
  expect((await taskOf({ depth: 0 })).windows).toEqual([]);
});
