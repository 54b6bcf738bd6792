import type { BrokenSpan, LoadedText, Passage, Span } from '../types.ts';
import { buildWindows } from './build-windows.ts';
import { findSections, type Section } from './find-sections.ts';
import { groupSentences, sentencesOf } from './group-sentences.ts';
import { recordSegments, type TextSegment } from './record-segments.ts';

type DocumentText = Pick<LoadedText, 'text' | 'headings' | 'pages' | 'records'> & { title: string; language: string };
/** A passage without its place among the others. */
type UnnumberedPassage = Omit<Passage, 'ordinal' | 'page'>;

/** Cuts a document into passages of whole sentences within one section of one record; together they hold all of its text. */
export function buildPassages(document: DocumentText): Passage[] {
  const passages: Passage[] = [];
  for (const segment of recordSegments(document)) {
    for (const passage of segmentPassages(segment, document)) {
      const placed = moveBy(segment.offset, passage);
      const page = pageAt(document.pages, placed.start);
      passages.push({ ...placed, ordinal: passages.length, ...(page === undefined ? {} : { page }) });
    }
  }
  return passages;
}

/** The passages of a segment, with offsets into its own text. */
function segmentPassages({ text, headings }: TextSegment, { title, language }: DocumentText): UnnumberedPassage[] {
  const groups = findSections(text, headings).flatMap((section) =>
    groupSentences(sentencesOf(text, section.blocks), section.role).map((group) => ({ section, group })),
  );
  return groups.map(({ section, group }) => {
    const { role, speaker } = section;
    const headingPath = headingsAbove(section);
    const above = [title, ...headingPath, ...(speaker === undefined ? [] : [speaker])];
    return {
      start: group[0]?.start ?? 0,
      end: Math.max(...group.map(({ end }) => end)),
      role,
      headingPath,
      ...(speaker === undefined ? {} : { speaker }),
      sentences: group.map(({ start, end, parts }) => ({ start, end, ...(parts ? { parts } : {}) })),
      windows: buildWindows({ text, language, above }, group),
    };
  });
}

function moveBy(offset: number, passage: UnnumberedPassage): UnnumberedPassage {
  const moveSpan = ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset });
  const move = <Moved extends BrokenSpan>(span: Moved): Moved => ({
    ...span,
    ...moveSpan(span),
    ...(span.parts ? { parts: span.parts.map(moveSpan) } : {}),
  });
  const { sentences, windows } = passage;
  return { ...passage, ...moveSpan(passage), sentences: sentences.map(move), windows: windows.map(move) };
}

function headingsAbove({ path }: Section): string[] {
  return path.flatMap(({ text, translation }) => [text, ...(translation === undefined ? [] : [translation])]);
}

function pageAt(pages: readonly number[], offset: number): number | undefined {
  const after = pages.findIndex((start) => start > offset);
  if (pages.length === 0) return undefined;
  return after < 0 ? pages.length : Math.max(after, 1);
}
