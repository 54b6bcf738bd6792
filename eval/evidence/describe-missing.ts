import type { Evidence } from '../dataset/eval-case.ts';
import { nearestDocument } from './nearest-document.ts';
import { type NearestText, nearestText } from './nearest-text.ts';
import type { QuotedDocument, QuotedDocuments } from './quoted-documents.ts';
import { shorten } from './shorten.ts';

/** Enough of a name or a quote to find it in the questions file. */
const NAMED_LENGTH = 80;

/** Says which document or quote is not there, and what is most like it. */
export async function describeMissing({ doc, quote }: Evidence, documents: QuotedDocuments): Promise<string> {
  const meant = await documents.read(doc);
  return meant.length === 0 || !quote
    ? describeMissingDocument(doc, documents.uris)
    : describeMissingQuote(quote, meant);
}

function describeMissingDocument(doc: string, uris: readonly string[]): string {
  const nearest = nearestDocument(doc, uris);
  const missing = `no document is called "${shorten(doc, NAMED_LENGTH)}"`;
  return nearest === undefined ? `${missing}.` : `${missing}; the nearest name is "${nearest}".`;
}

function describeMissingQuote(quote: string, meant: readonly QuotedDocument[]): string {
  let best: (NearestText & { uri: string }) | undefined;
  for (const { uri, source, words } of meant) {
    const nearest = nearestText(quote, source.text, words());
    if (nearest && nearest.similarity > (best?.similarity ?? 0)) best = { ...nearest, uri };
  }
  const names = shorten(meant.map(({ uri }) => uri).join(', '), NAMED_LENGTH);
  const missing = `"${shorten(quote, NAMED_LENGTH)}" is not in ${names}`;
  return best
    ? `${missing}. The nearest text, in ${best.uri}: "${best.excerpt}"`
    : `${missing}, and nothing there is like it.`;
}
