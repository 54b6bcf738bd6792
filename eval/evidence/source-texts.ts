import { type FoldedText, foldText } from './fold-text.ts';

export interface SourceText {
  /** The canonical text that citations and passages point into. */
  text: string;
  folded: FoldedText;
}

/** The texts of the ingested documents. */
export interface SourceTexts {
  /** Every document's path below the documents folder. */
  readonly uris: readonly string[];
  /** The document's text, or undefined where there is no such document. */
  read(uri: string): Promise<SourceText | undefined>;
}

/** Reads and folds each document once, at its first use. */
export function createSourceTexts(
  uris: readonly string[],
  documentText: (uri: string) => Promise<string | undefined>,
): SourceTexts {
  const known = new Map<string, Promise<SourceText | undefined>>();
  const load = async (uri: string): Promise<SourceText | undefined> => {
    const text = await documentText(uri);
    return text === undefined ? undefined : { text, folded: foldText(text) };
  };
  return {
    uris,
    read(uri) {
      const loading = known.get(uri) ?? load(uri);
      known.set(uri, loading);
      return loading;
    },
  };
}
