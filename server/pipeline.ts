import type { DocumentFilter, StoredPassage } from '../ingest/index/passage-index.ts';
import type { Visibility } from '../ingest/types.ts';
import type { Answerer, AnswerRequest, ProposedSentence } from './answering/answerer.ts';
import { ModelUnavailableError } from './answering/model-unavailable-error.ts';
import type { TokenCounts } from './answering/read-model-text.ts';
import { closestPassages } from './citations/closest-passages.ts';
import { createCitationNumberer } from './citations/number-citations.ts';
import { foreignLanguage, questionLanguage } from './citations/question-language.ts';
import { verifySentence, type WithheldReason } from './citations/verify-sentence.ts';
import { recogniseSmallTalk } from './conversation/recognise-small-talk.ts';
import type { QuestionRewriter, StandaloneQuestion } from './conversation/standalone-question.ts';
import type { Turn } from './conversation/turn.ts';
import type { AnswerMode, AnswerSentence, AnswerStatus, ClosestPassage, Notice, Reply, Timings } from './protocol.ts';
import type { AnalysedQuery, QueryAnalyser } from './query/analysed-query.ts';
import type { RankedPassage, Retrieval, Retriever } from './retrieval/retriever.ts';

export interface PipelineQuestion {
  question: string;
  history: readonly Turn[];
  visibility: Visibility;
  /** Which documents are asked. Default: all that may be seen. */
  filter?: DocumentFilter | undefined;
  signal: AbortSignal;
  /** The encoder and the reader are done with it. */
  onRetrieved?: (() => void) | undefined;
}

export type PipelineEvent =
  | { type: 'start'; language?: string; standaloneQuestion?: string; correctedQuestion?: string }
  | { type: 'sentence'; sentence: AnswerSentence }
  | { type: 'end'; outcome: AnswerOutcome };

export interface AnswerOutcome {
  status: AnswerStatus;
  /** Where the status is `small-talk`. */
  reply?: Reply;
  mode: AnswerMode;
  notice?: Notice;
  /** Sentences that failed verification and were not shown. */
  withheld: number;
  /** The first of them, for the evaluation, never sent to a page. */
  withheldSentences: WithheldSentence[];
  /** What the model endpoint counted, where a model answered and its endpoint counts. */
  tokens?: TokenCounts;
  closest: ClosestPassage[];
  /** Parts of the question that the documents do not answer, beside parts that they do; absent where there are none, or a model answers. */
  unanswered?: string[];
  timings: Timings;
  indexGeneration: number;
  /** Every retrieved passage, best first: for the evaluation, never sent to a page. */
  retrieved: RankedPassage[];
  answerability: number;
  /** Windows that the reader got to; absent where nothing was looked for. */
  windowsRead?: number;
}

/** A sentence that failed verification: the spans it named, and why it is not shown. */
export interface WithheldSentence {
  text: string;
  sources: ProposedSentence['sources'];
  reason: WithheldReason;
  /** The number, date or name that the spans do not state, where that is the reason. */
  fact?: string;
}

/** Withheld sentences that are kept: a model that repeats itself must not fill the memory. */
const MOST_WITHHELD_SENTENCES = 20;

/** Answers questions: always one `start`, then the verified sentences, then one `end`. */
export interface Pipeline {
  answer(question: PipelineQuestion): AsyncIterable<PipelineEvent>;
}

export interface PipelineParts {
  rewrite: QuestionRewriter;
  analyse: QueryAnalyser;
  retriever: Retriever;
  extractive: Answerer;
  /** Answers where a model endpoint is set; the extractive answerer stands in when it fails. */
  model?: Answerer;
  /** Below this answerability the documents do not answer. */
  answerabilityThreshold: number;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  onModelFailure: (error: ModelUnavailableError) => void;
  /** A second look at a question failed, which the first has answered. */
  onLookFailure: (error: unknown) => void;
}

/** What is known while one question is answered. */
interface Progress {
  request: PipelineQuestion;
  standalone: StandaloneQuestion;
  /** The question that stands for itself, and each of its parts, without typing errors. */
  understood: { text: string; parts: readonly AnalysedQuery[] };
  /** Of the question. */
  language: string;
  timings: Timings;
  mark: (stage: string) => void;
  shown: number;
  withheld: number;
  withheldSentences: WithheldSentence[];
  mode: AnswerMode;
  notice?: Notice;
  tokens?: TokenCounts;
}

const NOTHING_SOUGHT: Retrieval = {
  passages: [],
  answerability: 0,
  unanswered: [],
  indexGeneration: 0,
  vectorsIncomplete: false,
  windowsRead: 0,
};

/** The order of the stages: understand, retrieve, answer, verify. */
export function createPipeline(parts: PipelineParts): Pipeline {
  return {
    async *answer(request) {
      const progress = begin(parts, request);
      const reply = recogniseSmallTalk(request.question);
      if (reply === undefined && !request.signal.aborted) await understand(parts, progress);
      const { otherwise } = progress.standalone;
      // before the start, which says what was understood
      const settled = reply === undefined && otherwise && (await retrieveEitherWay(parts, progress, otherwise));
      yield startOf(progress);
      if (reply !== undefined && !request.signal.aborted) {
        yield { type: 'end', outcome: { ...outcomeOf(progress, NOTHING_SOUGHT), status: 'small-talk', reply } };
        return;
      }
      const retrieval = settled || (await retrieve(parts, progress));
      request.onRetrieved?.();
      if (retrieval.vectorsIncomplete) progress.notice = 'vectors-incomplete';
      yield* answerFrom(parts, progress, retrieval);
      progress.mark('answered');
      yield { type: 'end', outcome: outcomeOf(progress, retrieval) };
    },
  };
}

/** Analyses the question and its parts: most have one, which is the question. */
async function understand({ analyse }: PipelineParts, progress: Progress): Promise<void> {
  const { standalone, request, mark } = progress;
  const { visibility } = request;
  const several = standalone.parts.filter((part) => part !== standalone.text);
  const [whole, ...parts] = await Promise.all([
    analyse({ question: standalone.text, visibility, textOnly: several.length > 0 }),
    ...several.map((question) => analyse({ question, visibility })),
  ]);
  progress.understood = { text: whole.text, parts: parts.length > 0 ? parts : [whole] };
  mark('understood');
}

function startOf({ request, standalone, understood, language }: Progress): PipelineEvent {
  const isRewritten = standalone.text !== request.question.trim();
  return {
    ...{ type: 'start', language },
    ...(isRewritten && { standaloneQuestion: standalone.text }),
    ...(understood.text !== standalone.text && { correctedQuestion: understood.text }),
  };
}

/** What was found; nothing where the question was cancelled meanwhile. */
async function retrieve({ retriever }: PipelineParts, progress: Progress): Promise<Retrieval> {
  const { visibility, filter, signal } = progress.request;
  const { wantsList, context } = progress.standalone;
  const { parts } = progress.understood;
  try {
    return await retriever.retrieve({ parts, wantsList, context, visibility, filter, signal, onStage: progress.mark });
  } catch (error) {
    if (!signal.aborted) throw error;
    return NOTHING_SOUGHT;
  }
}

/** What was found for the question as it stands, or as it may be meant too: as what the documents answer more surely. */
async function retrieveEitherWay(
  parts: PipelineParts,
  progress: Progress,
  otherwise: StandaloneQuestion,
): Promise<Retrieval> {
  const retrieval = await retrieve(parts, progress);
  const { standalone, understood, request } = progress;
  if (request.signal.aborted) return retrieval;
  progress.standalone = otherwise;
  try {
    await understand(parts, progress);
    const other = await retrieve(parts, progress);
    if (isAnswered(parts, other) && other.answerability >= retrieval.answerability) return other;
  } catch (error) {
    // whoever is answered already is not told that a second look failed
    if (!isAnswered(parts, retrieval)) throw error;
    parts.onLookFailure(error);
  }
  Object.assign(progress, { standalone, understood });
  return retrieval;
}

function isAnswered({ answerabilityThreshold }: PipelineParts, { answerability }: Retrieval): boolean {
  return answerability >= answerabilityThreshold;
}

function begin(parts: PipelineParts, request: PipelineQuestion): Progress {
  const started = parts.now();
  const timings: Timings = {};
  const mark = (stage: string): void => {
    timings[stage] = parts.now() - started;
  };
  const standalone = parts.rewrite(request.question.trim(), request.history);
  const earlier = request.history.filter(({ role }) => role === 'user').map(({ text }) => text);
  return {
    request,
    standalone,
    understood: { text: standalone.text, parts: [] },
    language: questionLanguage(request.question, earlier),
    timings,
    mark,
    shown: 0,
    withheld: 0,
    withheldSentences: [],
    mode: parts.model?.mode ?? parts.extractive.mode,
  };
}

async function* answerFrom(
  parts: PipelineParts,
  progress: Progress,
  retrieval: Retrieval,
): AsyncGenerator<PipelineEvent> {
  if (progress.request.signal.aborted || retrieval.passages.length === 0) return;
  if (parts.model) {
    try {
      return yield* verified(parts.model, progress, retrieval);
    } catch (error) {
      if (!(error instanceof ModelUnavailableError) || progress.request.signal.aborted) throw error;
      parts.onModelFailure(error);
      progress.notice = 'model-unavailable';
    }
  }
  if (progress.shown > 0 || !isAnswered(parts, retrieval)) return;
  progress.mode = parts.extractive.mode;
  yield* verified(parts.extractive, progress, retrieval);
}

/** The sentences that an answerer proposes and that hold against the words they cite; the others are counted. */
async function* verified(answerer: Answerer, progress: Progress, retrieval: Retrieval): AsyncGenerator<PipelineEvent> {
  const passages = new Map<number, StoredPassage>(
    retrieval.passages
      .flatMap(({ passage, copies = [] }) => [passage, ...copies.map((copy) => copy.passage)])
      .map((passage) => [passage.id, passage]),
  );
  const numberer = createCitationNumberer();
  for await (const sentence of answerer.answer(answerRequest(progress, retrieval))) {
    if (progress.request.signal.aborted) return;
    const result = verifySentence({ sentence, passages });
    if ('withheld' in result) {
      withhold(progress, { text: sentence.text, sources: sentence.sources, ...reasonOf(result) });
    } else {
      if (progress.shown === 0) progress.mark('firstSentence');
      progress.shown += 1;
      const shown = numberer.number(result.verified);
      yield { type: 'sentence', sentence: { ...shown, ...languageOf(shown, progress.language) } };
    }
  }
}

/** The language of a sentence that the reader has to be told of. */
function languageOf({ text, citations }: AnswerSentence, asked: string): { language?: string } {
  const language = foreignLanguage(text, citations.map(({ quote }) => quote).join(' '), asked);
  return language === undefined ? {} : { language };
}

function reasonOf({ withheld, fact }: { withheld: WithheldReason; fact?: string }) {
  return { reason: withheld, ...(fact !== undefined && { fact }) };
}

function withhold(progress: Progress, sentence: WithheldSentence): void {
  progress.withheld += 1;
  if (progress.withheldSentences.length < MOST_WITHHELD_SENTENCES) progress.withheldSentences.push(sentence);
}

function answerRequest(progress: Progress, { passages }: Retrieval): AnswerRequest {
  const { history, signal } = progress.request;
  const { wantsList } = progress.standalone;
  const { text } = progress.understood;
  const { parts } = progress.understood;
  const onTokens = (tokens: TokenCounts): void => {
    progress.tokens = tokens;
  };
  return { question: text, parts, wantsList, history, passages, signal, onTokens };
}

function outcomeOf(progress: Progress, retrieval: Retrieval): AnswerOutcome {
  const { request, understood, mode, notice, withheld, withheldSentences, tokens, timings, shown } = progress;
  const status = request.signal.aborted ? 'cancelled' : shown > 0 ? 'answered' : 'not-found';
  const hasSilentParts = status === 'answered' && mode === 'extractive' && retrieval.unanswered.length > 0;
  return {
    status,
    mode,
    ...(notice ? { notice } : {}),
    withheld,
    withheldSentences,
    ...(tokens ? { tokens } : {}),
    closest: status === 'not-found' ? closestPassages(retrieval.passages) : [],
    ...(hasSilentParts && { unanswered: retrieval.unanswered.map((part) => understood.parts[part]?.text ?? '') }),
    timings,
    indexGeneration: retrieval.indexGeneration,
    retrieved: retrieval.passages,
    answerability: retrieval.answerability,
    windowsRead: retrieval.windowsRead,
  };
}
