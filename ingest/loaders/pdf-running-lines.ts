import type { PdfLine } from './pdf-lines.ts';

export interface PdfPageLines {
  top: number;
  bottom: number;
  lines: PdfLine[];
}

/** Running heads and feet stand within this part of the page at its top and bottom. */
const MARGIN_SHARE = 0.13;
/** Left and right pages often carry different heads, so each stands on somewhat less than half of the pages. */
const MINIMUM_PAGE_SHARE = 0.4;
const MINIMUM_PAGES = 2;
/** How far the same head may move from page to page, in points. */
const POSITION_STEP_POINTS = 4;

const PAGE_NUMBER =
  /^[\s|[(·–—-]*(?:(?:page|p\.|seite|第)\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|von|de|\/|\|)\s*\d{1,4})?\s*页?(?:\s*[,/，]?\s*共\s*\d{1,4}\s*页)?[\s|\])·–—-]*$/iu;

/**
 * Drops what repeats at the same place in the margins of most pages, its digits aside; what carries the page's number
 * there, as the names of chapters do; and page numbers that stand alone.
 */
export function dropRunningLines(pages: readonly PdfPageLines[]): PdfPageLines[] {
  const pageCounts = countPages(pages);
  const minimum = Math.max(MINIMUM_PAGES, Math.ceil(MINIMUM_PAGE_SHARE * pages.length));
  return pages.map((page, index) => {
    const isRunning = (line: PdfLine) =>
      isPageNumber(line, page) || traits(line, index).some((trait) => (pageCounts.get(trait) ?? 0) >= minimum);
    return { ...page, lines: page.lines.filter((line) => !isInMargin(line, page) || !isRunning(line)) };
  });
}

function countPages(pages: readonly PdfPageLines[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    const inMargin = page.lines.filter((line) => isInMargin(line, page));
    for (const trait of new Set(inMargin.flatMap((line) => traits(line, index)))) {
      counts.set(trait, (counts.get(trait) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * What a running line has in common with those of other pages: the folded text, or the distance of its first or last
 * number from the page's position. Each stands with its own place and the neighbouring one, so that the border of a step
 * does not part equal lines.
 */
function traits(line: PdfLine, pageIndex: number): string[] {
  const numbers = [/^\d{1,4}(?=\s)/u, /(?<=\s)\d{1,4}$/u].flatMap((pattern) => pattern.exec(line.text) ?? []);
  const distances = numbers.map((number) => `number ${Number(number) - pageIndex}`);
  const step = line.y / POSITION_STEP_POINTS;
  return [Math.floor(step), Math.ceil(step)].flatMap((place) =>
    [line.text.replace(/\d+/gu, '#').toLowerCase(), ...distances].map((trait) => `${place} ${trait}`),
  );
}

function isInMargin(line: PdfLine, { top, bottom }: PdfPageLines): boolean {
  const margin = MARGIN_SHARE * (bottom - top);
  return line.y < top + margin || line.y > bottom - margin;
}

function isPageNumber(line: PdfLine, page: PdfPageLines): boolean {
  const baselines = page.lines.map((other) => other.y);
  const isOutermost = line.y === Math.min(...baselines) || line.y === Math.max(...baselines);
  return isOutermost && PAGE_NUMBER.test(line.text);
}
