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
  /** Offset at which each record of a table or list begins, first record first: no passage holds parts of two. */
  records?: number[];
  /** Front matter or document properties, as strings: `title`, `audience`, `language`, `date`, `url`, … */
  metadata: Record<string, string>;
  /** Whether `metadata` is front matter, which wins over the settings of the collection. Default: false. */
  hasFrontMatter?: boolean;
}

/** What a file says of itself: kept, so that other settings can be applied to the document without reading it again. */
export interface OwnDescription {
  title?: string | undefined;
  metadata: Record<string, string>;
  /** Whether a person wrote the metadata into the text, and no program into the file's properties. */
  isFrontMatter: boolean;
  detectedLanguage: string;
}

/** A document as the index keeps it. */
export interface SourceDocument extends Omit<LoadedText, 'hasFrontMatter'> {
  /** 16 hexadecimal digits derived from the path below the ingested folder: stable while the file stays there. */
  id: string;
  title: string;
  /** Path below the ingested folder, with forward slashes. */
  uri: string;
  /** BCP 47 language of most of the text, such as `en` or `zh`. */
  language: string;
  audience: Audience;
  /** SHA-256 of the file's bytes and of the version of the loaders: equal hashes need no new reading. */
  contentHash: string;
  /** ISO 8601 time of the file's last change. */
  modifiedAt: string;
}

/**
 * A stretch of text that something else may stand in the middle of: a sentence that a caption or a page break cuts in two. Then `parts`
 * are its pieces in order, two at least, and the span encloses them with what stands between; otherwise the span is all of it.
 */
export interface BrokenSpan extends Span {
  parts?: Span[];
}

/**
 * What kind of text a passage is: `body` is what a document has to say; a table of contents, lists of members and the masthead or imprint
 * of a periodical name much and say little of it.
 */
export const PASSAGE_ROLES = ['body', 'contents', 'members', 'masthead'] as const;
export type PassageRole = (typeof PASSAGE_ROLES)[number];

/** A run of whole sentences within one section of a document: what is retrieved and cited. */
export interface Passage extends Span {
  /** Position among the document's passages, from 0. */
  ordinal: number;
  role: PassageRole;
  /** Headings above the passage, outermost first; one in two languages is followed by its translation. */
  headingPath: string[];
  /** Who is speaking, with name and office as the document gives them, where it is somebody's speech. */
  speaker?: string;
  /** Page on which the passage begins, from 1, where the format has pages. */
  page?: number;
  /** Offsets into the document's text, by where they begin, inside the passage. A caption inside a broken sentence follows it. */
  sentences: BrokenSpan[];
  windows: PassageWindow[];
}

/** What gets one vector and one reading: some sentences of a passage, all in one language. */
export interface PassageWindow extends BrokenSpan {
  language: string;
  /** What the embedder is given: the window's text with the title, headings and speaker above it. */
  embeddingText: string;
}
