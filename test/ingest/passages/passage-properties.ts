import { expect } from 'vitest';
import { liesWithin, partsOf } from '../../../ingest/broken-span.ts';
import { buildPassages } from '../../../ingest/passages/build-passages.ts';
import { spanLanguage } from '../../../ingest/passages/span-language.ts';
import type { LoadedText, Passage } from '../../../ingest/types.ts';

type Built = Pick<LoadedText, 'text' | 'headings' | 'pages'>;

/** What holds for the passages of every document: order, cover, spans, languages, pages and headings. */
export function expectSoundPassages(document: Built, language = 'en'): Passage[] {
  const passages = buildPassages({ ...document, title: 'Title', language });
  const covered = new Uint8Array(document.text.length);
  let last = 0;
  for (const [index, passage] of passages.entries()) {
    expect(passage.ordinal).toBe(index);
    expect(passage.start).toBeGreaterThanOrEqual(last);
    expect(passage.end).toBeGreaterThan(passage.start);
    last = passage.end;
    expectSoundSentences(passage, covered);
    expectSoundWindows(document.text, passage, language);
    expectSoundPlace(document, passage);
  }
  for (const match of document.text.matchAll(/[\p{L}\p{N}]/gu)) expect(covered[match.index]).toBe(1);
  return passages;
}

function expectSoundSentences({ start, end, sentences }: Passage, covered: Uint8Array): void {
  expect(sentences[0]?.start).toBe(start);
  expect(Math.max(...sentences.map((sentence) => sentence.end))).toBe(end);
  let previous = start;
  for (const sentence of sentences) {
    expect(sentence.start).toBeGreaterThanOrEqual(previous);
    previous = sentence.start;
    const parts = partsOf(sentence);
    expect(parts[0]?.start).toBe(sentence.start);
    expect(parts.at(-1)?.end).toBe(sentence.end);
    for (const part of parts) {
      expect(part.end).toBeGreaterThan(part.start);
      // no two sentences share a letter
      expect(covered.subarray(part.start, part.end).every((count) => count === 0)).toBe(true);
      covered.fill(1, part.start, part.end);
    }
  }
}

function expectSoundWindows(text: string, { sentences, windows }: Passage, language: string): void {
  for (const sentence of sentences) {
    expect(windows.filter((window) => liesWithin(sentence, window))).toHaveLength(1);
  }
  for (const window of windows) {
    const within = sentences.filter((sentence) => liesWithin(sentence, window));
    expect(within[0]?.start).toBe(window.start);
    const words = within.map((sentence) =>
      partsOf(sentence)
        .map(({ start, end }) => text.slice(start, end))
        .join(' '),
    );
    for (const sentence of words) expect(spanLanguage(sentence, language)).toBe(window.language);
  }
}

function expectSoundPlace({ headings, pages }: Built, passage: Passage): void {
  const begun = pages.filter((page) => page <= passage.start).length;
  expect(passage.page).toBe(pages.length === 0 ? undefined : Math.max(1, begun));
  const above = new Set(headings.filter(({ offset }) => offset < passage.end).map(({ text }) => text));
  if (headings.length > 0 && passage.headingPath.length > 0)
    expect(passage.headingPath.some((text) => above.has(text))).toBe(true);
  else expect(passage.headingPath).toEqual([]);
}
