import type { Heading, LoadedText } from '../types.ts';

/** A part of a document that is cut by itself. Its headings stand where they do in its own text. */
export interface TextSegment {
  /** Where it begins in the document. */
  offset: number;
  text: string;
  headings: Heading[];
}

/** The records of a document, which no passage crosses, with what comes before the first; without records the whole text. */
export function* recordSegments({
  text,
  headings,
  records = [],
}: Pick<LoadedText, 'text' | 'headings' | 'records'>): Generator<TextSegment> {
  const sorted = [...headings].sort((one, other) => one.offset - other.offset);
  const starts = [...new Set([0, ...records])].sort((one, other) => one - other);
  let next = 0;
  for (const [index, offset] of starts.entries()) {
    const end = starts[index + 1] ?? text.length;
    const own: Heading[] = [];
    for (let heading = sorted[next]; heading && heading.offset < end; heading = sorted[next]) {
      own.push({ ...heading, offset: heading.offset - offset });
      next += 1;
    }
    yield { offset, text: text.slice(offset, end), headings: own };
  }
}
