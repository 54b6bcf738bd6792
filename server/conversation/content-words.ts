import { stemWord } from '../../ingest/index/stem-word.ts';
import { isStopWord } from '../../ingest/index/stop-words.ts';

/** The words of a text that are no function or question words, in lower case. */
export function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)*/gu) ?? [];
  return words.filter((word) => !isStopWord(word) && !isStopWord(stemWord(word)));
}
