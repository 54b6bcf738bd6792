import type { BrokenSpan, Span } from './types.ts';

/** What joins the parts of a broken span into readable text: one character, so that offsets are easily taken back. */
const JOINT = ' ';

/** The stretches of text that a span consists of: itself, or its parts. */
export function partsOf(span: BrokenSpan): readonly Span[] {
  return span.parts ?? [span];
}

/**
 * The text of a span as one line of thought, without what stands between its parts.
 * @param offset where `text` begins in the document that the span points into
 */
export function textOf(span: BrokenSpan, text: string, offset = 0): string {
  return partsOf(span)
    .map(({ start, end }) => text.slice(start - offset, end - offset))
    .join(JOINT);
}

/** Whether all of one span lies inside another: not in what stands between the other's parts. */
export function liesWithin(inner: BrokenSpan, outer: BrokenSpan): boolean {
  return partsOf(inner).every(({ start, end }) =>
    partsOf(outer).some((part) => start >= part.start && end <= part.end),
  );
}

/**
 * Where a range of `textOf(span)` stands in the document. A range over several parts gives several; never none, and none of them empty,
 * for a range that holds more than a joint.
 */
export function placesOf(span: BrokenSpan, start: number, end: number): Span[] {
  const places: Span[] = [];
  let before = 0;
  for (const part of partsOf(span)) {
    const length = part.end - part.start;
    const from = Math.max(0, start - before);
    const to = Math.min(length, end - before);
    if (from < to) places.push({ start: part.start + from, end: part.start + to });
    before += length + JOINT.length;
  }
  return places;
}

/** One span of several places, in order: broken unless there is but one. */
export function joinedSpan(places: readonly Span[]): BrokenSpan {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) throw new RangeError('A span needs at least one place.');
  return places.length === 1 ? { ...first } : { start: first.start, end: last.end, parts: [...places] };
}
