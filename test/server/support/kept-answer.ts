import type { Answer } from '../../../server/conversation/conversation-store.ts';
import { sentence } from './scripted-pipeline.ts';

/** An answer of one sentence, as it is kept. */
export function keptAnswer(answer: Partial<Answer> = {}, text = 'In May.'): Answer {
  const event = sentence(text);
  return {
    language: 'en',
    sentences: event.type === 'sentence' ? [event.sentence] : [],
    status: 'answered',
    mode: 'extractive',
    withheld: 0,
    closest: [],
    timings: { read: 1 },
    sequences: [1, 2, 3, 4],
    ...answer,
  };
}
