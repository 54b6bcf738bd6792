/** A line of a text; `offset` is where it begins. */
export interface TextLine {
  text: string;
  offset: number;
}

export function filledLines(text: string): TextLine[] {
  let offset = 0;
  const lines = text.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    return { text: line, offset: start };
  });
  return lines.filter((line) => line.text.trim() !== '');
}

/** Whether a blank line stands between two lines. */
export function isApart(before: TextLine, line: TextLine): boolean {
  return before.offset + before.text.length + 1 < line.offset;
}

/** Whether the next line is the second half of a wrapped one. */
export function goesOn(line: TextLine, after: TextLine): boolean {
  return !isApart(line, after) && /^\s*\p{Ll}/u.test(after.text);
}
