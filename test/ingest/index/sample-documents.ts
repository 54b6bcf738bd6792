import type { DocumentChange } from '../../../ingest/index/passage-index.ts';
import type { Passage, SourceDocument } from '../../../ingest/types.ts';

type Put = DocumentChange['put'][number];

export interface Sample {
  id: string;
  /** Paragraphs, divided by an empty line, become passages; sentences end with a full stop. */
  text: string;
  title?: string;
  heading?: string;
  /** Who speaks in all of its passages. */
  speaker?: string;
  audience?: string[] | undefined;
  language?: string;
}

/** A document with passages, sentences and one window a passage, as the earlier stages would make it. */
export function sampleDocument({ id, text, title, heading, speaker, audience, language = 'en' }: Sample): Put {
  const document: SourceDocument = {
    ...{ id, text, language, title: title ?? `Title of ${id}`, uri: `${id}.txt`, mediaType: 'text/plain' },
    audience: audience ?? ['public'],
    contentHash: `hash of ${id}`,
    modifiedAt: '2024-05-01T00:00:00.000Z',
    headings: [{ offset: 0, level: 1, text: heading ?? 'General' }],
    pages: [0],
    metadata: { date: '2024' },
  };
  const passages: Passage[] = [...text.matchAll(/\S(?:(?!\n\n).)*/gs)].map((match, ordinal) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const sentences = [...match[0].matchAll(/[^.\s][^.]*\.?/g)].map((sentence) => ({
      start: span.start + sentence.index,
      end: span.start + sentence.index + sentence[0].length,
    }));
    const windows = [{ ...span, language, embeddingText: match[0] }];
    const place = { headingPath: [heading ?? 'General'], ...(speaker ? { speaker } : {}), page: 1 };
    return { ...span, ordinal, role: 'body', ...place, sentences, windows };
  });
  const own = { metadata: {}, isFrontMatter: false, detectedLanguage: language };
  return { document, passages, source: { size: text.length, stamp: `stamp of ${id}`, settingsHash: 'none', own } };
}
