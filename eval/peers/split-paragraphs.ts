import type { DocumentSpan } from '../evidence/gold-evidence.ts';
import type { PeerDocument } from './peer.ts';

const BLANK_LINES = /\n[^\S\n]*(?:\n[^\S\n]*)+/g;

/**
 * Paragraphs are joined in order until a passage has so many characters. Headings and list items alone serve the peers badly:
 * on the handbook nDCG@10 without joining and up to 100, 300, 600 and 1,000 characters was 47%, 54%, 53%, 58% and 63% with
 * MiniSearch, and 29%, 50%, 48%, 48% and 56% with Orama.
 */
const ENOUGH_CHARACTERS = 1000;

/** A document cut at blank lines, as spans of its text in order. */
export function splitParagraphs({ uri, text }: PeerDocument): DocumentSpan[] {
  const passages: DocumentSpan[] = [];
  let start = 0;
  const close = (end: number): void => {
    const passage = text.slice(start, end);
    if (passage.trim() !== '') passages.push({ uri, start, end, text: passage });
  };
  for (const { 0: gap, index } of text.matchAll(BLANK_LINES)) {
    if (index - start < ENOUGH_CHARACTERS) continue;
    close(index);
    start = index + gap.length;
  }
  close(text.length);
  return passages;
}
