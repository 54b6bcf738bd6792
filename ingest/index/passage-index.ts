import type {
  BrokenSpan,
  Heading,
  OwnDescription,
  Passage,
  PassageRole,
  SourceDocument,
  Span,
  Visibility,
} from '../types.ts';

/** What an index was made with. Opening one with other settings fails with `IndexMismatchError`. */
export interface IndexSettings {
  /** Name of the embedder with its version: vectors of two embedders never meet. */
  embedderId: string;
  /** Length of a vector. */
  dimension: number;
  /** Version of the rules that cut passages and windows. */
  passageRules: string;
}

export interface IndexStatus {
  /** Counts commits; 0 where nothing has been ingested yet. */
  generation: number;
  documents: number;
  passages: number;
  windows: number;
  /** Windows that have their vector. */
  vectors: number;
}

/** What the index knows of a document without its text: enough to tell whether it changed. */
export type DocumentRecord = Pick<
  SourceDocument,
  'id' | 'title' | 'uri' | 'mediaType' | 'language' | 'audience' | 'contentHash' | 'modifiedAt'
> & {
  passages: number;
  /** The date that is stated of it, ISO 8601; of its last change where none is. */
  datedAt: string;
};

export interface StoredPassage extends Span {
  /** Unique in the index and never used again, even after the passage is gone. */
  id: number;
  documentId: string;
  ordinal: number;
  title: string;
  uri: string;
  /** Date of the document, ISO 8601: the one that is stated of it, else of its last change. */
  datedAt: string;
  role: PassageRole;
  headingPath: string[];
  speaker?: string;
  page?: number;
  /** Equal to the document's text between `start` and `end`, always. */
  text: string;
  sentences: BrokenSpan[];
}

/** Another way to say something of a question. */
export interface Expansion {
  /** As the question has it. */
  of: string;
  text: string;
  /** How much of what it stands for a passage has that has this instead, 0 to 1. Default: 1, all of it. */
  likeness?: number;
}

/** A word of a question that no document has, and the one that was most likely meant. */
export interface Correction {
  written: string;
  corrected: string;
}

export interface WordsRequest {
  question: string;
  visibility: Visibility;
}

/** What the documents that may be seen, and no others, tell about the words of a question. */
export interface KnownWords {
  /** Words that none of them has, with the word of theirs that is meant: in the order of the question. */
  corrections: Correction[];
  /** Abbreviations written out, names abbreviated, titles in their other language, and the collection's glossary. */
  expansions: Expansion[];
  /** Words that none of them has, as the question has them, and that are no typing errors. */
  unknown: string[];
}

/** A word of a question with its vector. */
export interface AskedWord {
  word: string;
  vector: Float32Array;
}

export interface RelatedWordsRequest {
  words: readonly AskedWord[];
  visibility: Visibility;
}

/** Parts of the search by words that can be left out, to measure what they are worth. */
export type TextSearchPart = 'facts' | 'proximity';

/** Which documents are asked, beside what may be seen. Several conditions must all hold; an absent one lets everything through. */
export interface DocumentFilter {
  /** Ids of documents. */
  ids?: readonly string[] | undefined;
  /** BCP 47; a language covers its regions and scripts. */
  languages?: readonly string[] | undefined;
  /** First and last day, `2026-01-31`, of the documents' dates (`datedAt`); both included. */
  datedFrom?: string | undefined;
  datedTo?: string | undefined;
}

/** Words of a document that somebody was shown: `text.slice(start, end)` was the quote then. */
export interface Quote extends Span {
  documentId: string;
  quote: string;
}

export interface SearchRequest {
  /** Words to look for; the index normalises them as it did the passages. */
  text: string;
  /** Vector of the question; without it the search is by words alone. */
  vector?: Float32Array;
  /** Looked for as well; a passage that has the text counts as having the words that it stands for. Default: none. */
  expansions?: readonly Expansion[];
  /** Default: none. */
  without?: readonly TextSearchPart[];
  visibility: Visibility;
  /** Part of the query as the visibility is; the spreads are those of all visible windows all the same. */
  filter?: DocumentFilter | undefined;
  /** Passages wanted from the words. */
  textLimit: number;
  /** Windows wanted from the vectors, of each language of the collection. */
  vectorLimit: number;
}

export interface FoundWindow extends BrokenSpan {
  language: string;
  /** Cosine with the question's vector, where both exist. */
  similarity?: number;
}

/** A passage found by words, by vector, or both, with every window of it. */
export interface FoundPassage {
  passage: StoredPassage;
  /**
   * BM25 over title, headings, speaker and text, with a bonus for words that stand together as in the question; higher is better, 0 where
   * it holds none of the words.
   */
  textScore: number;
  /**
   * Share of the question's distinct words that the passage holds, in title, headings, speaker or text, 0 to 1: as they are, as an expansion
   * says them, or, of a date or number, in another spelling.
   */
  termShare: number;
  windows: FoundWindow[];
}

/** How similarities to one question are spread over the visible windows of a language. */
export interface SimilaritySpread {
  language: string;
  /** Visible windows of the language. */
  windows: number;
  mean: number;
  deviation: number;
}

export interface SearchResult {
  /** The one generation that all of this was read from. */
  generation: number;
  passages: FoundPassage[];
  spreads: SimilaritySpread[];
}

export interface StoredDocument extends DocumentRecord {
  text: string;
  headings: Heading[];
  pages: number[];
  metadata: Record<string, string>;
}

/** The reading side: what a server uses. Every query carries what the caller may see. */
export interface PassageIndex {
  status(visibility: Visibility): Promise<IndexStatus>;
  search(request: SearchRequest): Promise<SearchResult>;
  /** Typing errors, other names and unknown words in a question. */
  wordsOf(request: WordsRequest): Promise<KnownWords>;
  /** For words of a question, those of visible documents that mean nearly the same. */
  relatedWords(request: RelatedWordsRequest): Promise<Expansion[]>;
  /** The document, or undefined where it does not exist or may not be seen: a caller cannot tell which. */
  document(id: string, visibility: Visibility): Promise<StoredDocument | undefined>;
  documents(visibility: Visibility): Promise<DocumentRecord[]>;
  /** Of each quote, whether its words still stand there in a document that may be seen. */
  standing(quotes: readonly Quote[], visibility: Visibility): Promise<boolean[]>;
  /** Passages of a document in order, from `first` to `last` ordinal, both included. */
  neighbours(documentId: string, first: number, last: number, visibility: Visibility): Promise<StoredPassage[]>;
  close(): Promise<void>;
}

/** What tells of a stored document's file whether it has to be read again. */
export interface DocumentSource {
  /** Size of the file in bytes. */
  size: number;
  /** Equal as long as nobody touched the file; empty where that cannot be told. */
  stamp: string;
  /** Hash of the settings that were applied to what the file says of itself. */
  settingsHash: string;
  own: OwnDescription;
}

/** Where a stored document came from, without its text. */
export type SourceRecord = Pick<DocumentRecord, 'id' | 'uri' | 'contentHash'> & Omit<DocumentSource, 'own'>;

/** New words about a document whose text, title and language stay: neither its passages nor its vectors are touched. */
export interface DocumentRevision {
  /** Id under which it is stored. */
  id: string;
  /** What holds from now on, with another id and path where its file was moved. */
  document: Pick<SourceDocument, 'id' | 'uri' | 'audience' | 'metadata' | 'modifiedAt'>;
  source: DocumentSource;
}

export interface DocumentChange {
  /** New and changed documents with their passages, replacing what was stored under the same id. */
  put: { document: SourceDocument; passages: Passage[]; source: DocumentSource }[];
  revise?: DocumentRevision[];
  /** Ids of documents that are gone. */
  remove: string[];
}

/** How the last ingest went. */
export interface RunRecord {
  /** ISO 8601. */
  startedAt: string;
  /** ISO 8601; absent where it has not ended, or was cut short. */
  endedAt?: string | undefined;
  failed: { path: string; reason: string }[];
  /** What ended it before it was done. */
  error?: string | undefined;
}

/** A window that waits for its vector. */
export interface PendingWindow {
  id: number;
  embeddingText: string;
}

/** A word of the documents that has no vector yet. */
export interface PendingWord {
  /** As the index has it. */
  term: string;
  /** As documents have it, in small letters. */
  written: string;
}

export interface WordVector {
  term: string;
  vector: Float32Array;
}

/** The writing side: what ingest uses. One writer at a time. */
export interface PassageIndexWriter {
  status(): Promise<IndexStatus>;
  documents(): Promise<DocumentRecord[]>;
  /** Where the stored documents came from. */
  sources(): Promise<SourceRecord[]>;
  /** A stored document with what its file says of itself. */
  stored(id: string): Promise<{ document: StoredDocument; own: OwnDescription } | undefined>;
  /** Commits the change and its full text as one generation; vectors of texts that stay or come back with it are kept. */
  commitDocuments(change: DocumentChange): Promise<void>;
  /** The next windows without a vector, oldest first. */
  pendingWindows(limit: number): Promise<PendingWindow[]>;
  /** Commits vectors as one generation. */
  commitVectors(vectors: { windowId: number; vector: Float32Array }[]): Promise<void>;
  /** Words that are to get a vector, the most frequent first: so many as there is room for. */
  pendingWords(): Promise<PendingWord[]>;
  /** Commits vectors of words as one generation; a word that is gone by now is passed over. */
  commitWordVectors(vectors: readonly WordVector[]): Promise<void>;
  /** Takes words that mean the same, each list of them in the place of those before, as a generation where they differ. */
  replaceGlossary(lists: readonly (readonly string[])[]): Promise<void>;
  /** Forgets the vectors of texts that have not come back: to be called when all texts of an ingest are in. */
  forgetReleased(): Promise<void>;
  /** Takes new stamps of files whose content is the same. No new generation: nothing that is answered changes. */
  restamp(stamps: { id: string; stamp: string }[]): Promise<void>;
  /** Keeps how an ingest goes or went, in the place of the one before. */
  recordRun(run: RunRecord): Promise<void>;
  /** Writes the nearest-neighbour graph beside the index where the saved one lags too far behind, and names it in a commit. */
  saveGraph(): Promise<void>;
  close(): Promise<void>;
}
