import type { RecordedAnswer } from '../ask-question.ts';
import { RECORD_PARTS, type RecordPart, recordParts, wordsIn } from './record-parts.ts';

/** Where words that must not be there are looked for, in the words of a report. */
export const RECORD_PLACES = [...RECORD_PARTS, 'standalone questions'] as const;

export interface FoundWord {
  place: RecordPart | 'standalone questions';
  word: string;
}

/**
 * Where a record holds any of the words.
 * @param said what the caller said, history included: a standalone question may repeat it, no other place may
 */
export function findInRecord(record: RecordedAnswer, words: readonly string[], said: readonly string[]): FoundWord[] {
  const parts = recordParts(record);
  const known = new Set(wordsIn(said, words));
  const unknown = words.filter((word) => !known.has(word));
  return [
    ...RECORD_PARTS.flatMap((place) => wordsIn(parts[place], words).map((word) => ({ place, word }))),
    ...wordsIn([record.standaloneQuestion ?? '', record.correctedQuestion ?? ''], unknown).map((word) => ({
      place: 'standalone questions' as const,
      word,
    })),
  ];
}
