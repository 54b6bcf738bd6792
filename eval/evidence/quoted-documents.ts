import { matchDocument } from './match-document.ts';
import { type PlacedWords, placeWords } from './place-words.ts';
import type { SourceText, SourceTexts } from './source-texts.ts';

export interface QuotedDocument {
  uri: string;
  source: SourceText;
  /** Its words, cut at the first use: most quotes are found without them. */
  words(): PlacedWords;
}

/** The documents that evidence entries mean. */
export interface QuotedDocuments {
  readonly uris: readonly string[];
  read(doc: string): Promise<QuotedDocument[]>;
}

export function createQuotedDocuments(sources: SourceTexts): QuotedDocuments {
  const known = new Map<string, PlacedWords>();
  const wordsOf = (uri: string, source: SourceText): PlacedWords => {
    const words = known.get(uri) ?? placeWords(source.text);
    known.set(uri, words);
    return words;
  };
  return {
    uris: sources.uris,
    async read(doc) {
      const documents: QuotedDocument[] = [];
      for (const uri of matchDocument(doc, sources.uris)) {
        const source = await sources.read(uri);
        if (source) documents.push({ uri, source, words: () => wordsOf(uri, source) });
      }
      return documents;
    },
  };
}
