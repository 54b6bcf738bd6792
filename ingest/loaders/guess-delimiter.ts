import { parseCsv } from './parse-csv.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Enough rows to see how wide they are. */
const SAMPLE_CHARACTERS = 20_000;
const SAMPLE_ROWS = 100;

/** The delimiter that cuts most rows into the same number of cells, and among equals into the most; a comma in doubt. */
export function guessDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const rated = DELIMITERS.map((delimiter) => ({ delimiter, ...rate(sample, delimiter) }));
  rated.sort((a, b) => b.share - a.share || b.width - a.width);
  return rated[0] && rated[0].width > 1 ? rated[0].delimiter : ',';
}

function rate(sample: string, delimiter: string): { share: number; width: number } {
  const counts = new Map<number, number>();
  const widths = rowWidths(sample, delimiter);
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { share: count / Math.max(widths.length, 1), width };
}

/** The sample may end inside a quoted field. */
function rowWidths(sample: string, delimiter: string): number[] {
  const widths: number[] = [];
  try {
    for (const row of parseCsv(sample, delimiter)) {
      widths.push(row.length);
      if (widths.length === SAMPLE_ROWS) break;
    }
  } catch {
    return widths;
  }
  return widths;
}
