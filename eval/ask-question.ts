import type { Visibility } from '../ingest/types.ts';
import type { AnswerOutcome, Pipeline, PipelineQuestion } from '../server/pipeline.ts';
import type { AnswerSentence, Citation } from '../server/protocol.ts';
import type { EvalQuestion } from './dataset/eval-case.ts';

export type RetrievedPassage = AnswerOutcome['retrieved'][number];

/** What the pipeline made of one question. */
export interface RecordedAnswer {
  standaloneQuestion?: string;
  correctedQuestion?: string;
  sentences: AnswerSentence[];
  /** The sentences as one text; list items stand on lines of their own. */
  text: string;
  /** Every cited span once, in the order of the sentences. */
  citations: Citation[];
  /** Missing where the pipeline threw. */
  outcome?: AnswerOutcome;
  /** What was thrown. */
  error?: string;
  timings: AnswerTimings;
}

/** Milliseconds from the question. */
export interface AnswerTimings {
  /** Missing where no sentence came. */
  firstSentenceMs?: number;
  endMs: number;
  /** As the pipeline itself reports them, by stage. */
  stages: Record<string, number>;
  /** What a fixed piece of work took right after the answer (`EvalWorker`); missing where it was not measured. */
  referenceMs?: number;
}

export interface AskOptions {
  pipeline: Pipeline;
  /** Earlier turns of the conversation, oldest first. */
  history: PipelineQuestion['history'];
  /** What the one who asks may see; default everything. */
  visibility?: Visibility;
  /** Milliseconds from any fixed point. */
  now: () => number;
}

/** Asks one question. Never rejects: what was thrown is part of the record. */
export async function askQuestion(
  { question }: Pick<EvalQuestion, 'question'>,
  { pipeline, history, visibility = 'everything', now }: AskOptions,
): Promise<RecordedAnswer> {
  const asked = now();
  const record: RecordedAnswer = { sentences: [], text: '', citations: [], timings: { endMs: 0, stages: {} } };
  try {
    const events = pipeline.answer({
      question,
      history,
      visibility,
      signal: new AbortController().signal,
    });
    for await (const event of events) {
      if (event.type === 'start') {
        if (event.standaloneQuestion) record.standaloneQuestion = event.standaloneQuestion;
        if (event.correctedQuestion) record.correctedQuestion = event.correctedQuestion;
      }
      if (event.type === 'sentence') {
        record.timings.firstSentenceMs ??= now() - asked;
        record.sentences.push(event.sentence);
      }
      if (event.type === 'end') record.outcome = event.outcome;
    }
    if (!record.outcome) record.error = 'The pipeline ended without an outcome.';
  } catch (error) {
    record.error = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  record.timings.endMs = now() - asked;
  record.timings.stages = record.outcome?.timings ?? {};
  record.text = joinSentences(record.sentences);
  record.citations = distinctCitations(record.sentences);
  return record;
}

function joinSentences(sentences: readonly AnswerSentence[]): string {
  return sentences.reduce((text, sentence) => {
    if (text === '') return sentence.text;
    return `${text}${sentence.block === 'list-item' ? '\n' : ' '}${sentence.text}`;
  }, '');
}

function distinctCitations(sentences: readonly AnswerSentence[]): Citation[] {
  const citations = sentences.flatMap((sentence) => sentence.citations);
  const bySpan = new Map(citations.map((citation) => [spanKey(citation), citation]));
  return [...bySpan.values()];
}

function spanKey({ documentId, start, end }: Citation): string {
  return `${documentId} ${start} ${end}`;
}
