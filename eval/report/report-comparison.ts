import type { AnswerStatus } from '../../server/protocol.ts';
import type { Verdict } from '../scorers/verdict.ts';
import type { EarlierReport } from './earlier-report.ts';

/** What is known of an earlier run: how this one compares with it, its report, or both. */
export interface EarlierRun {
  comparison?: ReportComparison;
  before?: EarlierReport;
}

/** What a report shows of a comparison with an earlier run, whoever made it. */
export interface ReportComparison {
  /** What the earlier run is called: a file, a commit, a date. */
  baselineName: string;
  scores: ScoreComparison[];
  /** Questions whose verdict is another one now. */
  flipped: { id: string; from: Verdict; to: Verdict }[];
  /** Missing where nothing decides whether the change may land. */
  gate?: Gate;
  /** By id, what came of a question in the earlier run. */
  earlier: Record<string, EarlierOutcome>;
}

/** One score over the questions that both runs have. */
export interface ScoreComparison {
  name: string;
  before: number;
  after: number;
  /** `after` less `before`, with the bounds of its 95% interval. */
  difference: number;
  low?: number;
  high?: number;
  p: number;
  /** `p` once the number of scores that were tested is taken into account. */
  adjustedP: number;
  /** Name of the significance test. */
  test: string;
}

export interface Gate {
  verdict: 'holds' | 'regression';
  findings: GateFinding[];
}

export interface GateFinding {
  score: string;
  /** Null for the whole set. */
  kind: string | null;
  /** A whole sentence. */
  message: string;
  outcome: 'holds' | 'warning' | 'regression' | 'missing';
}

export interface EarlierOutcome {
  verdict: Verdict;
  status: AnswerStatus;
  answer: string;
}
