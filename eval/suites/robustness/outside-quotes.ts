const QUOTED = /("[^"]*"|“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》)/u;

/** Changes the parts of a text that stand outside quotation marks: a name in quotes is meant letter by letter. */
export function outsideQuotes(text: string, change: (part: string) => string): string {
  return text
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}
