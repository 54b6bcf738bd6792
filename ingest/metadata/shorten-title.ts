/** A title stands above every passage and citation. */
export const LONGEST_TITLE = 200;
const SHORTENED = '…';

/** A title of at most `LONGEST_TITLE` UTF-16 code units, cut after a word where there is one to cut after. */
export function shortenTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const longest = LONGEST_TITLE - SHORTENED.length;
  const beginning = title.slice(0, longest + 1);
  const lastSpace = beginning.lastIndexOf(' ');
  // Text without spaces is cut between characters, and none of them in half.
  const cut = lastSpace > longest / 2 ? beginning.slice(0, lastSpace) : title.slice(0, longest);
  return cut.replace(/[\ud800-\udbff]$/, '').trimEnd() + SHORTENED;
}
