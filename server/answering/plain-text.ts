const EMPHASIS = /(?<![\p{L}\p{N}])(\*{1,3}|_{1,3})(?=\S)|(?<=\S)(\*{1,3}|_{1,3})(?![\p{L}\p{N}])/gu;
const LINE_START = /^(?:#{1,6}\s+|[-•●○▪*]\s+|\|\s*)+/u;

/** A stretch of a document as a sentence to read: one line, without list bullets and emphasis marks of exported text. */
export function plainText(slice: string): string {
  return slice.replace(EMPHASIS, '').replaceAll('\\$', '$').replace(/\s+/gu, ' ').trim().replace(LINE_START, '');
}
