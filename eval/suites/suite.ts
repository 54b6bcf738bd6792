import type { Visibility } from '../../ingest/types.ts';
import type { RecordedAnswer } from '../ask-question.ts';
import type { EvalQuestion } from '../dataset/eval-case.ts';
import type { SourceTexts } from '../evidence/source-texts.ts';
import type { ScoreDescription } from '../scorers/scorer.ts';
import type { Scores } from '../scorers/summarise-scores.ts';

/** Earlier turns of a conversation, oldest first. */
export type History = EvalQuestion['history'];

export interface Asking {
  visibility: Visibility;
  history?: History;
}

/** A document as a caller's list shows it. */
export interface ListedDocument {
  id: string;
  uri: string;
  title: string;
}

/** How large a collection is. */
export interface Counts {
  documents: number;
  passages: number;
}

/** The real pipeline over the documents of a suite. */
export interface SuiteSubject {
  /** Asks one question. Never rejects: what was thrown is part of the record. */
  ask(question: string, asking: Asking): Promise<RecordedAnswer>;
  /** The documents that a caller may list. */
  documents(visibility: Visibility): Promise<ListedDocument[]>;
  /** The text of a document, or undefined where there is none with this id that the caller may open. */
  text(id: string, visibility: Visibility): Promise<string | undefined>;
  /** What the caller is told of the size of the collection. */
  counts(visibility: Visibility): Promise<Counts>;
  /** The texts that citations point into, as they are now. */
  sources(): Promise<SourceTexts>;
  close(): Promise<void>;
}

export interface SuiteTools {
  /** An empty folder of the suite's own, removed afterwards. */
  folder: string;
  /**
   * Ingests a folder of documents into an index: again after a change, as the product would. Rejects where a document
   * cannot be read.
   */
  ingest(documents: string, indexFolder: string): Promise<void>;
  /**
   * Opens the product's own pipeline over an index, which takes a second. It goes on reading the index while that is
   * ingested anew, and is closed after the suite at the latest.
   */
  open(indexFolder: string): Promise<SuiteSubject>;
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
