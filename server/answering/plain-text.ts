import { readableText } from '../../ingest/readable-text.ts';

const LINE_START = /^(?:#{1,6}\s+|[-•●○▪*]\s+|\|\s*)+/u;

/** A stretch of a document as a sentence to read: one line, without list bullets and emphasis marks of exported text. */
export function plainText(slice: string): string {
  return readableText(slice).replace(/\s+/gu, ' ').trim().replace(LINE_START, '');
}
