/** Formats whose lines may be broken only because the page was full; in others a line is a paragraph, an item or a row. */
const wrappedTypes = ['text/plain', 'text/markdown', 'application/pdf'];

/** No typesetter fills so long a line: a longer one is a whole paragraph. */
const LONGEST_WRAPPED_LINE = 160;

/** A line shorter than this share of a full one was ended on purpose. */
const SHORT_LINE_SHARE = 0.75;

/** A line that ends a sentence needs less to be taken for the last of its paragraph. */
const SHORT_SENTENCE_SHARE = 0.9;

const sentenceEnd = /[.!?:;。！？：；…]["'”’)\]）」』]*\s*$/u;

/** Tells, for one document, whether the line break after a line ends the paragraph. */
export function softWrapTest(text: string, mediaType: string): (line: string) => boolean {
  if (!wrappedTypes.some((type) => mediaType.startsWith(type))) return () => true;
  const fullLine = fullLineLength(text);
  return (line) => {
    const { length } = line.trim();
    if (length > LONGEST_WRAPPED_LINE || length < fullLine * SHORT_LINE_SHARE) return true;
    return length < fullLine * SHORT_SENTENCE_SHARE && sentenceEnd.test(line);
  };
}

/** Four lines in five of running text are not longer than this. */
function fullLineLength(text: string): number {
  const lengths = text
    .split('\n')
    .map((line) => line.trim().length)
    .filter((length) => length > 0 && length <= LONGEST_WRAPPED_LINE)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}
