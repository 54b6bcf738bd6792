import type { Span } from '../../ingest/types.ts';
import type { Evidence } from '../dataset/eval-case.ts';
import { type FoldedText, foldedIndex } from './fold-text.ts';
import { locateQuote } from './locate-quote.ts';
import { matchDocument } from './match-document.ts';
import type { SourceTexts } from './source-texts.ts';
import { MOST_OF_THE_WORDS, shareOfWords } from './word-share.ts';

/** A span of a document with its text: a retrieved passage or a citation. */
export interface DocumentSpan extends Span {
  uri: string;
  text: string;
  /** Where the same stands as well: a hit there counts as one here. */
  copies?: readonly DocumentSpan[];
}

/** A document that an evidence entry means, with the places of the quote in it (spans of folded letters). */
interface GoldDocument {
  folded: FoldedText;
  places: Span[];
}

/** An evidence entry found in the ingested documents. */
export interface GoldEvidence {
  quote: string | undefined;
  documents: ReadonlyMap<string, GoldDocument>;
  /** False where the document is missing or does not hold the quote letter by letter. */
  located: boolean;
}

/** A passage that holds this share of a quote is a hit: a passage boundary may cut the rest off. */
const MOST_OF_A_QUOTE = 0.5;

export async function findGoldEvidence(evidence: Evidence, sources: SourceTexts): Promise<GoldEvidence> {
  const documents = new Map<string, GoldDocument>();
  for (const uri of matchDocument(evidence.doc, sources.uris)) {
    const source = await sources.read(uri);
    if (!source) continue;
    const places = evidence.quote ? locateQuote(evidence.quote, source.folded) : [];
    documents.set(uri, { folded: source.folded, places });
  }
  const found = [...documents.values()].some((document) => document.places.length > 0);
  return {
    quote: evidence.quote ?? undefined,
    documents,
    located: evidence.quote ? found : documents.size > 0,
  };
}

/** Whether the passage contains the quote, or most of it; without a quote, whether it is of the document. */
export function holdsEvidence(gold: GoldEvidence, passage: DocumentSpan): boolean {
  const document = gold.documents.get(passage.uri);
  if (!document) return false;
  if (gold.quote === undefined) return true;
  if (!gold.located) return shareOfWords(gold.quote, passage.text) >= MOST_OF_THE_WORDS;
  return largestShare(document, passage) >= MOST_OF_A_QUOTE;
}

/** Whether the span has at least a letter of the quote; without a quote, whether it is of the document. */
export function touchesEvidence(gold: GoldEvidence, span: DocumentSpan): boolean {
  const document = gold.documents.get(span.uri);
  if (!document) return false;
  return gold.quote === undefined || largestShare(document, span) > 0;
}

/** Share of the quote's letters inside the span, at the place where it is largest. */
function largestShare(document: GoldDocument, span: Span): number {
  const start = foldedIndex(document.folded, span.start);
  const end = foldedIndex(document.folded, span.end);
  const shares = document.places.map((place) => {
    const overlap = Math.min(end, place.end) - Math.max(start, place.start);
    return overlap / (place.end - place.start);
  });
  return Math.max(0, ...shares);
}
