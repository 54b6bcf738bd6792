import type { Heading, Span } from '../../ingest/types.ts';
import type { ComposedPipeline } from '../../server/compose.ts';

export type DocumentIndex = ComposedPipeline['index'];
export type DocumentRecord = Awaited<ReturnType<DocumentIndex['documents']>>[number];

/** A part of a document under one heading. */
export interface DocumentSection {
  /** The innermost heading; absent before the first. */
  heading?: string;
  /** Spans of the document's text. */
  passages: Span[];
  /** Sentences without the headings themselves. */
  sentences: Span[];
}

export interface DocumentToDraftFrom {
  uri: string;
  title: string;
  language: string;
  text: string;
  sections: DocumentSection[];
}

/** About 60,000 words: a longer document gives more than enough to draft from in its beginning. */
const MOST_PASSAGES = 400;

/** Reads a document with its sentences by section, or undefined where the index has it no more. */
export async function readDocument(
  index: DocumentIndex,
  { id }: Pick<DocumentRecord, 'id'>,
): Promise<DocumentToDraftFrom | undefined> {
  const document = await index.document(id, 'everything');
  if (!document) return undefined;
  const { uri, title, language, text, headings } = document;
  const passages = await index.neighbours(id, 0, MOST_PASSAGES - 1, 'everything');
  const sections = new Map<string, DocumentSection>();
  for (const { start, end, headingPath, sentences } of passages) {
    const heading = headingPath.at(-1);
    const key = JSON.stringify(headingPath);
    const section = sections.get(key) ?? { ...(heading !== undefined && { heading }), passages: [], sentences: [] };
    sections.set(key, section);
    section.passages.push({ start, end });
    section.sentences.push(...sentences.filter((sentence) => !holdsHeading(sentence, headings)));
  }
  return { uri, title, language, text, sections: [...sections.values()] };
}

function holdsHeading(sentence: Span, headings: readonly Heading[]): boolean {
  return headings.some(({ offset }) => offset >= sentence.start && offset < sentence.end);
}
