import { z } from 'zod';
import { joinedSpan, partsOf } from '../../broken-span.ts';
import type { BrokenSpan } from '../../types.ts';

/** A span as a row keeps it: start and end of each of its parts in turn. */
export function storedSpan(span: BrokenSpan): number[] {
  return partsOf(span).flatMap(({ start, end }) => [start, end]);
}

export const spanSchema = z
  .array(z.number())
  .refine((offsets) => offsets.length >= 2 && offsets.length % 2 === 0)
  .transform((offsets) => {
    const starts = offsets.filter((_, index) => index % 2 === 0);
    return joinedSpan(starts.map((start, index) => ({ start, end: offsets[2 * index + 1] ?? start })));
  });
