import type { Span } from '../../ingest/types.ts';
import type { DocumentSpan } from '../evidence/gold-evidence.ts';
import type { PeerDocument } from './peer.ts';

/** A text without its white space. Splitters trim and alter white space, and nothing else. */
interface DenseText {
  letters: string;
  /** Offset in the original of each UTF-16 code unit of `letters`. */
  offsets: number[];
}

/** A piece that a splitter made of the document `uri`. */
export interface Chunk {
  uri: string;
  text: string;
}

export interface LocatedChunks {
  /** One for each chunk, in the same order; empty at offset 0, with the chunk's own text, where it was not found. */
  spans: DocumentSpan[];
  unlocated: number;
}

/**
 * Where chunks stand in their documents.
 * @param chunks those of one document in the order of its text
 */
export function locateChunks(documents: readonly PeerDocument[], chunks: readonly Chunk[]): LocatedChunks {
  const locators = new Map(documents.map(({ uri, text }) => [uri, createLocator(text)]));
  const spans: DocumentSpan[] = [];
  let unlocated = 0;
  for (const { uri, text } of chunks) {
    const found = locators.get(uri)?.(text);
    if (!found) unlocated += 1;
    spans.push(found ? { uri, ...found } : { uri, start: 0, end: 0, text });
  }
  return { spans, unlocated };
}

/** Looks for each chunk behind the start of the one before, since equal chunks may follow each other; else anywhere. */
function createLocator(text: string): (chunk: string) => (Span & { text: string }) | undefined {
  const source = withoutWhiteSpace(text);
  let next = 0;
  return (chunk) => {
    const { letters } = withoutWhiteSpace(chunk);
    if (letters === '') return undefined;
    const ahead = source.letters.indexOf(letters, next);
    const found = ahead === -1 ? source.letters.indexOf(letters) : ahead;
    const start = source.offsets[found];
    const last = source.offsets[found + letters.length - 1];
    if (start === undefined || last === undefined) return undefined;
    next = found + 1;
    return { start, end: last + 1, text: text.slice(start, last + 1) };
  };
}

function withoutWhiteSpace(text: string): DenseText {
  const offsets: number[] = [];
  let letters = '';
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    letters += run;
    for (let unit = 0; unit < run.length; unit += 1) offsets.push(index + unit);
  }
  return { letters, offsets };
}
