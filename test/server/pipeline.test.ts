import { describe, expect, it } from 'vitest';
import type { Answerer, ProposedSentence } from '../../server/answering/answerer.ts';
import { createExtractiveAnswerer } from '../../server/answering/extractive-answerer.ts';
import { ModelUnavailableError } from '../../server/answering/model-unavailable-error.ts';
import { readValues } from '../../server/citations/stated-values.ts';
import { rewriteFollowUp } from '../../server/conversation/rewrite-follow-up.ts';
import { createPipeline, type PipelineEvent, type PipelineParts } from '../../server/pipeline.ts';
import type { QueryAnalyser } from '../../server/query/analysed-query.ts';
import type { RetrievalRequest } from '../../server/retrieval/retriever.ts';
import { rankedPassage } from '../support/ranked-passage.ts';

const TEXT = 'The committee met in Turin. Ada Li chairs the committee. It has 12 members.';
const found = rankedPassage(TEXT, 'Ada Li');
const source = (text: string) => ({ passageId: 1, start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length });
const proposal = (text: string, quote: string): ProposedSentence => ({
  text,
  block: 'paragraph',
  sources: [source(quote)],
});

function answererOf(sentences: readonly (ProposedSentence | Error)[]): Answerer {
  return {
    mode: 'model',
    async *answer() {
      for (const sentence of sentences) {
        if (sentence instanceof Error) throw sentence;
        yield sentence;
      }
    },
  };
}

interface Found {
  answerability?: number | ((question: string) => number);
  unanswered?: number[];
}

async function run(parts: Partial<PipelineParts> & Found = {}, more = {}) {
  const requests: RetrievalRequest[] = [];
  const failures: unknown[] = [];
  let clock = 0;
  const pipeline = createPipeline({
    rewrite: rewriteFollowUp,
    analyse: async ({ question }) => ({ text: question, expansions: [] }),
    retriever: {
      async retrieve(request) {
        requests.push(request);
        request.onStage?.('read');
        const { answerability = 0.9, unanswered = [] } = parts;
        const asked = request.parts.map(({ text }) => text).join(' ');
        const certain = typeof answerability === 'number' ? answerability : answerability(asked);
        const rest = { indexGeneration: 7, vectorsIncomplete: false, windowsRead: 1 };
        return { passages: [found], answerability: certain, unanswered, ...rest };
      },
    },
    extractive: createExtractiveAnswerer({ readValues }),
    answerabilityThreshold: 0.5,
    now: () => clock++,
    onModelFailure: (error) => failures.push(error),
    onLookFailure: (error) => failures.push(error),
    ...parts,
  });
  const events: PipelineEvent[] = [];
  const question = { question: 'Who chairs the committee?', history: [], visibility: ['public'] };
  const { signal } = new AbortController();
  for await (const event of pipeline.answer({ signal, ...question, ...more })) events.push(event);
  const end = events.at(-1);
  if (end?.type !== 'end') throw new Error('An answer ends with its outcome.');
  const sentences = events.flatMap((event) => (event.type === 'sentence' ? [event.sentence] : []));
  return { events, sentences, outcome: end.outcome, requests, failures };
}

describe('the pipeline', () => {
  it('says when everything is found, before it is answered from', async () => {
    const order: string[] = [];
    const extractive: Answerer = {
      mode: 'extractive',
      async *answer() {
        order.push('answering');
        yield* [];
      },
    };
    const { outcome } = await run({ extractive }, { onRetrieved: () => order.push('retrieved') });
    expect(order).toEqual(['retrieved', 'answering']);
    expect(outcome.windowsRead).toBe(1);
  });

  it('answers from the text, with the short answer and the exact words cited', async () => {
    const { events, sentences, outcome } = await run();
    expect(events[0]).toEqual({ type: 'start', language: 'en' });
    expect(outcome).toMatchObject({
      status: 'answered',
      mode: 'extractive',
      withheld: 0,
      indexGeneration: 7,
      closest: [],
    });
    const chair = sentences.find(({ text }) => text === 'Ada Li chairs the committee.')!;
    expect(chair.text.slice(chair.shortAnswer!.start, chair.shortAnswer!.end)).toBe('Ada Li');
    for (const { citations } of sentences) {
      for (const { start, end, quote } of citations) expect(TEXT.slice(start, end)).toBe(quote);
    }
    expect(sentences.flatMap(({ citations }) => citations.map(({ marker }) => marker))).toEqual(
      sentences.map((_, k) => k + 1),
    );
  });

  it('says that the documents do not answer, and shows what comes nearest', async () => {
    const { sentences, outcome } = await run({ answerability: 0.2 });
    expect(sentences).toEqual([]);
    expect(outcome.status).toBe('not-found');
    expect(outcome.closest[0]!.quote).toBe(TEXT);
  });

  it('asks a short question without a name as it stands and about what was asked before, and answers what is answered more surely', async () => {
    const history = [
      { role: 'user', text: 'What does CV 114 say about scales?' },
      { role: 'assistant', text: 'Scales are tested every year.' },
    ];
    const more = { question: 'Are there exceptions for old shops?', history };
    const completed = 'Are there exceptions for old shops (CV 114)?';
    const answered = await run({ answerability: (asked) => (asked === completed ? 0.9 : 0.2) }, more);
    expect(answered.events[0]).toMatchObject({ type: 'start', standaloneQuestion: completed });
    expect(answered.outcome.status).toBe('answered');
    expect(answered.requests).toHaveLength(2);

    const both = await run({ answerability: (asked) => (asked === completed ? 0.9 : 0.6) }, more);
    expect(both.events[0]).toMatchObject({ standaloneQuestion: completed });

    const alone = await run({ answerability: (asked) => (asked === completed ? 0.6 : 0.9) }, more);
    expect(alone.events[0]).not.toHaveProperty('standaloneQuestion');
    expect(alone.outcome).toMatchObject({ status: 'answered', answerability: 0.9 });

    const fails = (asked: string): number => {
      if (asked === completed) throw new Error('no encoder');
      return 0.9;
    };
    const failed = await run({ answerability: fails }, more);
    expect(failed.outcome.status).toBe('answered');
    expect(failed.events[0]).not.toHaveProperty('standaloneQuestion');
    expect(failed.failures).toEqual([new Error('no encoder')]);

    const neither = await run({ answerability: 0.2 }, more);
    expect(neither.events[0]).not.toHaveProperty('standaloneQuestion');
    expect(neither.outcome.status).toBe('not-found');
  });

  it('looks for nothing where somebody only says hello', async () => {
    const history = [{ role: 'user', text: 'What does CV 114 say about scales?' }];
    const { outcome, requests } = await run({}, { question: 'Hello!', history });
    expect(outcome.status).toBe('small-talk');
    expect(requests).toEqual([]);
  });

  it('withholds and counts a sentence that says what its source does not', async () => {
    const model = answererOf([
      proposal('Ada Li chairs the committee.', 'Ada Li chairs the committee.'),
      proposal('The committee has 14 members.', 'It has 12 members.'),
    ]);
    const { sentences, outcome } = await run({ model });
    expect(sentences.map(({ text }) => text)).toEqual(['Ada Li chairs the committee.']);
    expect(outcome).toMatchObject({ status: 'answered', mode: 'model', withheld: 1 });
  });

  it('is not found where nothing survives verification', async () => {
    const { outcome } = await run({ model: answererOf([proposal('Bob Ray chairs it.', 'It has 12 members.')]) });
    expect(outcome).toMatchObject({ status: 'not-found', withheld: 1 });
  });

  it('answers from the text with a notice where the model fails', async () => {
    const model = answererOf([new ModelUnavailableError('failed', 'down')]);
    const { sentences, outcome, failures } = await run({ model });
    expect(sentences.length).toBeGreaterThan(0);
    expect(outcome).toMatchObject({ status: 'answered', mode: 'extractive', notice: 'model-unavailable' });
    expect(failures).toHaveLength(1);
  });

  it('keeps what a model wrote before it failed, with the notice', async () => {
    const sentence = proposal('Ada Li chairs the committee.', 'Ada Li chairs the committee.');
    const { sentences, outcome } = await run({
      model: answererOf([sentence, new ModelUnavailableError('failed', 'down')]),
    });
    expect(sentences).toHaveLength(1);
    expect(outcome).toMatchObject({ mode: 'model', notice: 'model-unavailable' });
  });

  it('ends as cancelled once its signal is aborted', async () => {
    const { sentences, outcome } = await run({}, { signal: AbortSignal.abort() });
    expect(sentences).toEqual([]);
    expect(outcome.status).toBe('cancelled');
  });

  it('understands a follow-up and hands on what the caller may see', async () => {
    const history = [
      { role: 'user', text: 'What is Committee 7?' },
      { role: 'assistant', text: 'It writes the rules.' },
    ];
    const { events, requests } = await run({}, { question: 'who chairs it?', history });
    expect(events[0]).toEqual({ type: 'start', language: 'en', standaloneQuestion: 'who chairs Committee 7?' });
    expect(requests[0]).toMatchObject({ parts: [{ text: 'who chairs Committee 7?' }], visibility: ['public'] });
  });

  it('tells what was corrected, and looks for that', async () => {
    const analyse: QueryAnalyser = async ({ question }) => ({
      text: question.replaceAll('omittee', 'ommittee'),
      expansions: [],
    });
    const { events, requests } = await run({ analyse }, { question: 'Who chairs the comittee?' });
    expect(events[0]).toEqual({ type: 'start', language: 'en', correctedQuestion: 'Who chairs the committee?' });
    expect(requests[0]).toMatchObject({ parts: [{ text: 'Who chairs the committee?' }] });
    const both = await run({ analyse }, { question: 'Who chairs Comittee 7 and who chairs Comittee 8?' });
    expect(both.events[0]).toMatchObject({ correctedQuestion: 'Who chairs Committee 7 and who chairs Committee 8?' });
    const parts = both.requests[0]!.parts.map(({ text }) => text);
    expect(parts).toEqual(['Who chairs Committee 7', 'who chairs Committee 8?']);
  });

  it('tells which part of a question the documents do not answer', async () => {
    const question = 'Who chairs the committee, and what does the committee cost each year?';
    const { outcome } = await run({ unanswered: [1] }, { question });
    expect(outcome.status).toBe('answered');
    expect(outcome.unanswered).toEqual(['what does the committee cost each year?']);
    expect((await run({ unanswered: [1], answerability: 0.1 }, { question })).outcome.unanswered).toBeUndefined();
    expect((await run({}, { question })).outcome.unanswered).toBeUndefined();
  });

  it('answers small talk without a search', async () => {
    const { events, outcome, requests } = await run({}, { question: '你好！' });
    expect(events.map(({ type }) => type)).toEqual(['start', 'end']);
    expect(outcome).toMatchObject({ status: 'small-talk', reply: 'greeting', closest: [], retrieved: [] });
    expect(requests).toEqual([]);
  });

  it('tells the language of a sentence that is not the question’s', async () => {
    const { events, sentences } = await run({}, { question: '谁主持委员会？' });
    expect(events[0]).toEqual({ type: 'start', language: 'zh' });
    expect(sentences.map(({ language }) => language)).toEqual(sentences.map(() => 'en'));
    expect((await run()).sentences.every(({ language }) => language === undefined)).toBe(true);
  });
});
