import { expect } from 'vitest';
import type { Loader } from '../../../ingest/loaders/loader.ts';
import type { LoadedText } from '../../../ingest/types.ts';

/** Loads a text, and checks what has to be true of every document. */
export async function loadText(loader: Loader, source: string): Promise<LoadedText> {
  const loaded = await loader.load(new TextEncoder().encode(source), 'document');
  expect(loaded.text).toBe(loaded.text.normalize('NFC'));
  expect(loaded.text).not.toMatch(/[\t\r\0\u00a0\ufeff]|[ ]$|\n{4}/m);
  expect(loaded.mediaType).toBe(loader.mediaType);
  for (const { offset, text, level } of loaded.headings) {
    expect(loaded.text.slice(offset, offset + text.length)).toBe(text);
    expect(text).toMatch(/^\S(?:[^\n]*\S)?$/);
    expect(level).toBeGreaterThanOrEqual(1);
  }
  expect(loaded.headings.map(({ offset }) => offset)).toEqual(
    loaded.headings.map(({ offset }) => offset).sort((a, b) => a - b),
  );
  return loaded;
}

export const headingsOf = ({ headings }: LoadedText) => headings.map(({ level, text }) => [level, text]);
