import { z } from 'zod';
import { joinedSpan, partsOf } from '../../broken-span.ts';
import type { BrokenSpan, Span } from '../../types.ts';

/** A span as a row keeps it: start and end of each of its parts in turn. */
export function storedSpan(span: BrokenSpan): number[] {
  return partsOf(span).flatMap(({ start, end }) => [start, end]);
}

export const spanSchema = z
  .array(z.number())
  .refine((offsets) => offsets.length >= 2 && offsets.length % 2 === 0)
  .transform((offsets) => {
    const parts: Span[] = [];
    for (let at = 0; at < offsets.length; at += 2) parts.push({ start: offsets[at] ?? 0, end: offsets[at + 1] ?? 0 });
    return joinedSpan(parts);
  });
