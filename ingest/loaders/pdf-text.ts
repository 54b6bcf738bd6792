import type { Heading, LoadedText } from '../types.ts';
import { headingLevels } from './pdf-headings.ts';
import { type FlowingLine, jointBetween, usualLineGap } from './pdf-joints.ts';
import type { PdfPageLines } from './pdf-running-lines.ts';

interface Placed {
  line: FlowingLine;
  offset: number;
  /** Whether the line continues the heading or paragraph of the line before it. */
  continues: boolean;
}

/** Runs the lines of all pages together into the canonical text. */
export function assembleText(pages: readonly PdfPageLines[]): Pick<LoadedText, 'text' | 'headings' | 'pages'> {
  const levelOf = headingLevels(pages.flatMap((page) => page.lines));
  const lines = pages.flatMap(({ lines }, page) => lines.map((line) => ({ ...line, page, level: levelOf(line) })));
  const { text, placed } = joinLines(lines);
  return { text, headings: readHeadings(text, placed), pages: pageOffsets(placed, pages.length, text.length) };
}

function joinLines(lines: readonly FlowingLine[]): { text: string; placed: Placed[] } {
  const lineGap = usualLineGap(lines);
  let text = '';
  const placed = lines.map((line, index) => {
    const previous = lines[index - 1];
    const joint = previous && jointBetween(previous, line, { next: lines[index + 1], lineGap });
    if (joint) text = text.slice(0, text.length - joint.cut) + joint.glue;
    const offset = text.length;
    text += line.text;
    return { line, offset, continues: joint !== undefined && !joint.glue.includes('\n') };
  });
  return { text, placed };
}

function readHeadings(text: string, placed: readonly Placed[]): Heading[] {
  const starts = placed.filter(({ continues }) => !continues);
  const headings = starts.flatMap(({ line, offset }, index) => {
    if (line.level === 0) return [];
    const end = starts[index + 1]?.offset ?? text.length;
    return [{ offset, level: line.level, text: text.slice(offset, end).trimEnd() }];
  });
  return withoutSubtitle(headings);
}

/** Type under the title that is smaller than the first section's heading is a subtitle: no section hangs on it. */
function withoutSubtitle(headings: Heading[]): Heading[] {
  const [title, subtitle, section] = headings;
  const isSubtitle = title && subtitle && section && title.level < section.level && section.level < subtitle.level;
  return isSubtitle ? headings.filter((heading) => heading !== subtitle) : headings;
}

/** A page without text begins where the next one with text does. */
function pageOffsets(placed: readonly Placed[], pageCount: number, textLength: number): number[] {
  const first = new Map<number, number>();
  for (const { line, offset } of placed) if (!first.has(line.page)) first.set(line.page, offset);
  const offsets: number[] = [];
  for (let page = pageCount - 1; page >= 0; page -= 1) offsets.unshift(first.get(page) ?? offsets[0] ?? textLength);
  return offsets;
}
