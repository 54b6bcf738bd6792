import type { Visibility } from '../../ingest/types.ts';
import type { RecordedAnswer } from '../ask-question.ts';
import type { EvalQuestion } from '../dataset/eval-case.ts';
import type { SourceTexts } from '../evidence/source-texts.ts';
import type { ScoreDescription } from '../scorers/scorer.ts';
import type { Scores } from '../scorers/summarise-scores.ts';

/** The real pipeline over the documents of a suite. */
export interface SuiteSubject {
  /** Asks one question. Never rejects: what was thrown is part of the record. */
  ask(question: string, asking: { visibility: Visibility; history?: EvalQuestion['history'] }): Promise<RecordedAnswer>;
  /** The documents that a caller may list. */
  documents(visibility: Visibility): Promise<{ id: string; uri: string; title: string; text: string }[]>;
  /** The texts that citations point into. */
  sources: SourceTexts;
  close(): Promise<void>;
}

export interface SuiteTools {
  /** An empty folder of the suite's own, removed afterwards. */
  folder: string;
  /** Ingests a folder of documents into an index: again after a change, as the product would. */
  ingest(documents: string, indexFolder: string): Promise<void>;
  /** Opens the product's own pipeline over an index. It goes on reading the index while that is ingested anew. */
  open(indexFolder: string): Promise<SuiteSubject>;
  onMessage(message: string): void;
  onProgress(done: number, total: number): void;
}

/** Something that must hold, and what was seen where it does not. */
export interface SuiteCheck {
  name: string;
  holds: boolean;
  /** For the person who mends it, in whole sentences; empty where it holds. */
  detail: string;
}

export interface SuiteResult {
  /** Any of these that does not hold fails the suite. */
  checks: SuiteCheck[];
  /** Scores of the suite, judged by the gate under the suite's name. */
  scores: Scores;
}

/** A regression suite: a folder with its documents and questions, that runs the real product. */
export interface Suite {
  name: string;
  /** What it holds the product to, in one sentence. */
  promise: string;
  /** The scores that `run` may give, for the gate and the table. */
  scores: readonly ScoreDescription[];
  run(tools: SuiteTools): Promise<SuiteResult>;
}
