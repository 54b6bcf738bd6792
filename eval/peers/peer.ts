import type { EvalQuestion } from '../dataset/eval-case.ts';
import type { DocumentSpan } from '../evidence/gold-evidence.ts';

/** A document as Footnote's loaders read it: every peer is given the same text. */
export interface PeerDocument {
  /** Path below the documents folder. */
  uri: string;
  title: string;
  text: string;
}

export interface PeerCollection {
  /** Folder of the files, for a peer that reads them itself. */
  folder: string;
  documents: readonly PeerDocument[];
}

/** Peers that know no conversation look for `question` alone. */
export type PeerQuestion = Pick<EvalQuestion, 'question' | 'history'>;

/** Something to find passages with, compared with the others in one run. */
export interface Peer {
  /** How it is set up, and where its documentation says so: Markdown, one paragraph. */
  readonly configuration: string;
  /** Cuts, encodes and stores the documents: all of this is timed. */
  ingest(collection: PeerCollection): Promise<PeerIndex>;
}

export interface PeerIndex {
  readonly passages: number;
  /** Passages whose text was not found in their document. They keep their ranks, with an empty span: never a hit. */
  readonly unlocated: number;
  /** Seconds of the ingest that were spent on loading and running the encoder. */
  readonly encoderSeconds: number;
  /** Best first, at most `limit`; a span's text is the document's between its offsets. */
  search(question: PeerQuestion, limit: number): Promise<DocumentSpan[]>;
  /** Size on disk, or of what the peer itself serialises where it lives in memory. */
  measureBytes(): Promise<number>;
  close(): Promise<void>;
}
