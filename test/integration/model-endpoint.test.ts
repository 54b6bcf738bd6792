import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIngest } from '../../ingest/run-ingest.ts';
import { type ComposedPipeline, composePipeline } from '../../server/compose.ts';
import type { PipelineEvent } from '../../server/pipeline.ts';
import { type OpenAiStandIn, startOpenAiStandIn } from '../support/openai-stand-in.ts';

const CHARTER = '# Charter\n\nThe council has 12 members. Ada Li chairs it since 2021.\n';
const PRICES = '# Prices\n\nA copy of the rules costs 40 francs.\n';

describe('answers from a model endpoint, over a real index', () => {
  let folder: string;
  let standIn: OpenAiStandIn;
  let composed: ComposedPipeline;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'footnote-model-'));
    const documents = join(folder, 'documents');
    mkdirSync(documents);
    writeFileSync(join(documents, 'charter.md'), CHARTER);
    writeFileSync(join(documents, 'prices.md'), PRICES);
    const indexFolder = join(folder, 'index');
    await runIngest({ documents, indexFolder });
    standIn = await startOpenAiStandIn();
    composed = await composePipeline({ indexFolder, model: { model: 'stand-in', baseUrl: standIn.baseUrl } });
  });
  afterAll(async () => {
    await composed.close();
    await standIn.close();
    rmSync(folder, { recursive: true });
  });

  async function ask(question: string) {
    const events: PipelineEvent[] = [];
    const { signal } = new AbortController();
    const asked = composed.pipeline.answer({ question, history: [], visibility: 'everything', signal });
    for await (const event of asked) events.push(event);
    const sentences = events.flatMap((event) => (event.type === 'sentence' ? [event.sentence] : []));
    const end = events.at(-1);
    if (end?.type !== 'end') throw new Error('An answer ends with its outcome.');
    return { sentences, outcome: end.outcome };
  }

  /** The number that the prompt gave to the passage with these words. */
  function passageNumber(words: string): string {
    const prompt = standIn.requests[0]!.body.messages.map(({ content }) => content).join('\n');
    const before = prompt.slice(0, prompt.indexOf(words));
    return [...before.matchAll(/passage[^>]*?"?(\d+)"?/giu)].at(-1)?.[1] ?? '1';
  }

  it('shows what the passages hold, and withholds what they do not', async () => {
    standIn.follow({
      kind: 'answer',
      pieces: ['The council has 12 members [1]. It has 14 seats [1]. Ada Li ch', 'airs it [1].'],
    });
    await ask('Who chairs the council?');
    const number = passageNumber('The council has 12 members');
    const pieces = [
      `The council has 12 members [${number}]. It has 14 seats [${number}]. Ada Li ch`,
      `airs it [${number}].`,
    ];
    standIn.follow({ kind: 'answer', pieces });
    const { sentences, outcome } = await ask('Who chairs the council?');
    expect(sentences.map(({ text }) => text)).toEqual(['The council has 12 members.', 'Ada Li chairs it.']);
    expect(outcome).toMatchObject({ status: 'answered', mode: 'model', withheld: 1 });
    expect(sentences.map(({ citations }) => citations[0]!.quote)).toEqual([
      'The council has 12 members.',
      'Ada Li chairs it since 2021.',
    ]);
  });

  it('answers from the text with a notice where the endpoint fails', async () => {
    standIn.follow({ kind: 'status', status: 401 });
    const { sentences, outcome } = await ask('How much does a copy of the rules cost?');
    expect(outcome).toMatchObject({ status: 'answered', mode: 'extractive', notice: 'model-unavailable' });
    expect(sentences[0]!.text).toBe('A copy of the rules costs 40 francs.');
  });
});
