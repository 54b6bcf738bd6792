import { countWords } from '../count-words.ts';
import type { Heading } from '../types.ts';
import { decodeText } from './decode-text.ts';
import { findTextHeadings, LONGEST_HEADING_WORDS, withoutMarks } from './find-text-headings.ts';
import type { Loader } from './loader.ts';
import { mastheadTitle } from './masthead-title.ts';
import { tidyText } from './tidy-text.ts';

/** A heading of the first level further down names a part, not the document. */
const TITLE_SHARE = 0.2;
/** Fewer words are often those of a masthead. Three words, or five Chinese characters as they are counted. */
const FEWEST_TITLE_WORDS = 2.9;

export const textLoader: Loader = {
  mediaType: 'text/plain',
  async load(bytes, path) {
    const text = tidyText(decodeText(bytes, path));
    const headings = findTextHeadings(text);
    const title = findTitle(text, headings);
    return { text, mediaType: 'text/plain', headings, pages: [], metadata: {}, ...(title ? { title } : {}) };
  },
};

function findTitle(text: string, headings: readonly Heading[]): string | undefined {
  const masthead = mastheadTitle(text);
  if (masthead) return masthead;
  const heading = headings.find(
    ({ level, offset, text: words }) =>
      level === 1 && offset <= text.length * TITLE_SHARE && countWords(words) >= FEWEST_TITLE_WORDS,
  );
  if (heading) return heading.text;
  const firstLine = withoutMarks(/\S[^\n]*/.exec(text)?.[0] ?? '');
  return /[.。]$/.test(firstLine) || countWords(firstLine) > LONGEST_HEADING_WORDS ? undefined : firstLine;
}
