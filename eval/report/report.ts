import type { WithheldSentence } from '../../server/pipeline.ts';
import type { AnswerMode, AnswerStatus, Citation } from '../../server/protocol.ts';
import type { AnswerabilityCurve } from '../answerability-curve.ts';
import type { AnswerTimings } from '../ask-question.ts';
import type { Calibration } from '../calibration.ts';
import type { EvalQuestion } from '../dataset/eval-case.ts';
import type { FailureStage } from '../failure-stage.ts';
import type { JudgeAgreement } from '../judging/measure-agreement.ts';
import type { Shares } from '../scorers/judged-answer.ts';
import type { Scores } from '../scorers/summarise-scores.ts';
import type { Verdict } from '../scorers/verdict.ts';
import type { StageLatency } from '../stage-latency.ts';
import type { ReportComparison } from './report-comparison.ts';

/** Counts incompatible changes of `report.json`. */
export const REPORT_VERSION = 2;

/** What `report.json` holds and the other forms of the report are made from. */
export interface Report {
  version: typeof REPORT_VERSION;
  /** ISO 8601. */
  createdAt: string;
  /** As they were named on the command line. */
  dataset: { questions: string; documents: string };
  /** What a reader has to know to read the numbers right, in whole sentences. */
  notes: string[];
  scores: Scores;
  byKind: Record<string, Scores>;
  byLanguage: Record<string, Scores>;
  answerabilityCurve: AnswerabilityCurve | null;
  /** Null where no question got as far as an answerability. */
  calibration: Calibration | null;
  stageLatencies: StageLatency[];
  /** Null where there was nothing to compare with. */
  comparison: ReportComparison | null;
  /** Null where everything was asked once. */
  noise: ReportNoise | null;
  /** Null where no model judged. */
  judgeAgreement: JudgeAgreement | null;
  items: ReportItem[];
}

/** How much the answers vary when everything is asked several times. */
export interface ReportNoise {
  repeats: number;
  /** Standard deviation of each score between repeats. */
  deviations: Record<string, number>;
  /** Share of the questions whose verdict was the same in all repeats. */
  sameVerdict: number;
}

export interface ReportItem
  extends Pick<EvalQuestion, 'id' | 'kind' | 'lang' | 'tags' | 'question' | 'answers' | 'mustContain' | 'answerable'> {
  /** Id of its case: the turns of one conversation share it. */
  caseId: string;
  /** Of the question and what is expected of it: answers to different questions of one id are not compared. */
  fingerprint: string;
  /** The earlier turns that the pipeline was given, oldest first. */
  history: EvalQuestion['history'];
  evidence: { doc: string; quote: string | null; located: boolean }[];
  verdict: Verdict;
  /** Where a wrong answer first went wrong; null for the others. */
  failureStage: FailureStage | null;
  status: AnswerStatus;
  mode: AnswerMode | null;
  standaloneQuestion: string | null;
  answer: string;
  sentences: ReportSentence[];
  citations: ReportCitation[];
  /** Best first. */
  retrieved: ReportPassage[];
  answerability: number;
  /** Number of sentences that failed verification. */
  withheld: number;
  /** The first of them. */
  withheldSentences: Pick<WithheldSentence, 'text' | 'reason' | 'fact'>[];
  timings: AnswerTimings;
  /** What the question scores by itself. The score of a set is not always the mean of these: citations are pooled. */
  scores: Record<string, number>;
  /** What it contributes to each score of the set: the set's is the sum of the parts over the sum of the wholes. */
  shares: Shares;
  /** What the pipeline threw. */
  error: string | null;
}

export interface ReportSentence {
  text: string;
  block: 'paragraph' | 'list-item';
  shortAnswer: { start: number; end: number } | null;
  /** Markers of its citations. */
  markers: number[];
}

export interface ReportCitation extends Citation {
  /** Overlaps the evidence or contains a `mustContain` string. */
  supporting: boolean;
  /** The quote is the stored text. */
  exact: boolean;
}

export interface ReportPassage {
  documentId: string;
  title: string;
  uri: string;
  headingPath: string[];
  start: number;
  end: number;
  score: number;
  features: Record<string, number>;
  /** Holds a quote of the evidence. */
  gold: boolean;
  /** Only with the first few, to keep the report small. */
  text?: string;
}
