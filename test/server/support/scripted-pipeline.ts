import type { AnswerOutcome, Pipeline, PipelineEvent, PipelineQuestion } from '../../../server/pipeline.ts';
import type { Citation } from '../../../server/protocol.ts';

export type Script = (question: PipelineQuestion) => AsyncIterable<PipelineEvent>;

/** A pipeline that does what a test says, and remembers what it was asked. */
export function scriptedPipeline(script: Script = answersAtOnce) {
  const asked: PipelineQuestion[] = [];
  const pipeline: Pipeline = {
    answer(question) {
      asked.push(question);
      return script(question);
    },
  };
  return { pipeline, asked };
}

export async function* answersAtOnce({ question }: PipelineQuestion): AsyncIterable<PipelineEvent> {
  yield { type: 'start' };
  yield sentence(`An answer to: ${question}`);
  yield sentence('And more.');
  yield end();
}

export const CITED_DOCUMENT = '00000000000000aa';
export const CITED_TEXT = 'The committee meets in May.';

export function sentence(text: string): PipelineEvent {
  const citation: Citation = {
    marker: 1,
    documentId: CITED_DOCUMENT,
    title: 'Minutes',
    uri: 'minutes.md',
    headingPath: [],
    start: 0,
    end: CITED_TEXT.length,
    quote: CITED_TEXT,
  };
  return { type: 'sentence', sentence: { text, block: 'paragraph', citations: [citation] } };
}

export function end(outcome: Partial<AnswerOutcome> = {}): PipelineEvent {
  return {
    type: 'end',
    outcome: {
      status: 'answered',
      mode: 'extractive',
      withheld: 0,
      withheldSentences: [],
      closest: [],
      timings: { read: 1 },
      indexGeneration: 3,
      retrieved: [],
      answerability: 0.9,
      ...outcome,
    },
  };
}

/** A promise with its switch: for pipelines that wait until a test lets them go on. */
export function gate() {
  const { promise, resolve } = withResolvers();
  return { opened: promise, open: resolve };
}

function withResolvers() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
