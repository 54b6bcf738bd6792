/** A half-open range of UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A heading of a document. `offset` is where its text begins; `level` counts from 1, the outermost. */
export interface Heading {
  offset: number;
  level: number;
  text: string;
}

/** Who may see a document: `public`, or one or more group names such as `staff`. Never empty. */
export type Audience = readonly string[];

/** The audience of a document that states none: nothing becomes public by omission. */
export const DEFAULT_AUDIENCE: Audience = ['staff'];

/** What a caller may see: everything, or the documents whose audience shares a name with the list. */
export type Visibility = 'everything' | readonly string[];

/** What a loader makes of a file: the canonical text that every offset points into, and its structure. */
export interface LoadedText {
  text: string;
  mediaType: string;
  /** Title found in the file itself, where there is one. */
  title?: string;
  headings: Heading[];
  /** Offset at which each page begins, first page first; empty where the format has no pages. */
  pages: number[];
  /** Front matter or document properties, as strings: `title`, `audience`, `language`, `date`, `url`, … */
  metadata: Record<string, string>;
}

/** A document as the index keeps it. */
export interface SourceDocument extends LoadedText {
  /** 16 hexadecimal digits derived from the path below the ingested folder: stable while the file stays there. */
  id: string;
  title: string;
  /** Path below the ingested folder, with forward slashes. */
  uri: string;
  /** BCP 47 language of most of the text, such as `en` or `zh`. */
  language: string;
  audience: Audience;
  /** SHA-256 of the file's bytes and of the settings that apply to it: equal hashes need no new work. */
  contentHash: string;
  /** ISO 8601 time of the file's last change. */
  modifiedAt: string;
}

/** A run of whole sentences within one section of a document: what is retrieved and cited. */
export interface Passage extends Span {
  /** Position among the document's passages, from 0. */
  ordinal: number;
  /** Headings above the passage, outermost first. */
  headingPath: string[];
  /** Page on which the passage begins, from 1, where the format has pages. */
  page?: number;
  /** Offsets into the document's text, in order, inside the passage. */
  sentences: Span[];
  windows: PassageWindow[];
}

/** What gets one vector and one reading: some sentences of a passage, all in one language. */
export interface PassageWindow extends Span {
  language: string;
  /** What the embedder is given: the window's text with the title and headings above it. */
  embeddingText: string;
}
