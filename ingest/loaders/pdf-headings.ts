import { CELL_SEPARATOR, type PdfLine } from './pdf-lines.ts';

/** Type this much larger than the body's is a heading. Footnotes and captions are smaller, and emphasis keeps the size. */
const MINIMUM_RATIO = 1.1;
/** Sizes are compared in half points: converters round them differently from run to run. */
const STEPS_PER_POINT = 2;
const DEEPEST_LEVEL = 6;
/** A longer line in large type is a quotation or a poster, not a heading. */
const MAXIMUM_LENGTH = 200;

/** Gives the heading level of a line, or 0 for text. */
export type HeadingLevel = (line: PdfLine) => number;

/** The body size is that of most characters; each larger size is one level, the largest the outermost. */
export function headingLevels(lines: readonly PdfLine[]): HeadingLevel {
  const body = bodySize(lines);
  const candidates = lines.filter((line) => couldBeHeading(line) && line.size >= body * MINIMUM_RATIO);
  const sizes = [...new Set(candidates.map((line) => roundSize(line.size)))].sort((first, second) => second - first);
  return (line) => (couldBeHeading(line) ? Math.min(sizes.indexOf(roundSize(line.size)) + 1, DEEPEST_LEVEL) : 0);
}

function bodySize(lines: readonly PdfLine[]): number {
  const characters = new Map<number, number>();
  for (const line of lines) {
    const size = roundSize(line.size);
    characters.set(size, (characters.get(size) ?? 0) + line.text.length);
  }
  const [body] = [...characters].sort((first, second) => second[1] - first[1]);
  return body?.[0] ?? 0;
}

function couldBeHeading(line: PdfLine): boolean {
  return line.text.length <= MAXIMUM_LENGTH && /\p{L}/u.test(line.text) && !line.text.includes(CELL_SEPARATOR);
}

function roundSize(size: number): number {
  return Math.round(size * STEPS_PER_POINT) / STEPS_PER_POINT;
}
