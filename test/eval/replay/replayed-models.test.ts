import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openReplayedModels } from '../../../eval/replay/replayed-models.ts';
import type { LocalModels } from '../../../models/local-models.ts';

const folder = await mkdtemp(join(tmpdir(), 'footnote-replay-'));
afterAll(() => rm(folder, { recursive: true }));

/** Networks that count what they are asked. */
function countingModels(): LocalModels & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    warm: async () => {},
    async encode(texts) {
      asked.push(...texts);
      return texts.map((text) => Float32Array.of(text.length, 0.5));
    },
    async read({ question, windows }) {
      asked.push(...windows.map((window) => `${question}|${window}`));
      return windows.map((window) => ({ relevance: window.length, spans: [{ start: 0, end: 1, score: 2 }] }));
    },
    close: async () => {},
  };
}

it('asks the networks about each text once, over several openings', async () => {
  const file = join(folder, 'cache', 'networks.sqlite');
  const first = countingModels();
  const models = openReplayedModels(file, first);
  const deadline = 0;
  const read = await models.read({ question: 'Who?', windows: ['a', 'bb'], deadline });
  const vectors = await models.encode(['query: x', 'yy']);
  await models.close();
  const second = countingModels();
  const again = openReplayedModels(file, second);
  expect(await again.read({ question: 'Who?', windows: ['bb', 'ccc', 'a'], deadline })).toEqual([
    read[1],
    { relevance: 3, spans: [{ start: 0, end: 1, score: 2 }] },
    read[0],
  ]);
  expect(await again.encode(['yy', 'query: x'])).toEqual([vectors[1], vectors[0]]);
  await again.read({ question: 'When?', windows: ['a'], deadline });
  const isEnough = (readings: readonly unknown[]) => readings.length === 2;
  expect(await again.read({ question: 'Who?', windows: ['a', 'bb', 'd'], deadline, isEnough })).toHaveLength(2);
  await again.close();
  expect(first.asked).toEqual(['Who?|a', 'Who?|bb', 'query: x', 'yy']);
  expect(second.asked).toEqual(['Who?|ccc', 'When?|a']);
});
