import { expect } from 'vitest';
import type { Loader } from '../../../ingest/loaders/loader.ts';
import type { LoadedText } from '../../../ingest/types.ts';

/** Loads a text, and checks what has to be true of every document. */
export async function loadText(loader: Loader, source: string | Uint8Array): Promise<LoadedText> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const loaded = await loader.load(bytes, 'document');
  expect(loaded.text).toBe(loaded.text.normalize('NFC'));
  expect(loaded.text).not.toMatch(/\p{Cs}|\p{M}{12}/u);
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
  for (const offset of loaded.records ?? []) {
    expect(loaded.text[offset]).toMatch(/\S/);
    expect(offset === 0 || loaded.text.endsWith('\n\n', offset)).toBe(true);
  }
  return loaded;
}

/** The records of a loaded table, as text. */
export const recordsOf = ({ text, records = [] }: LoadedText) =>
  records.map((offset, index) => text.slice(offset, records[index + 1] ?? text.length).trimEnd());

export const headingsOf = ({ headings }: LoadedText) => headings.map(({ level, text }) => [level, text]);
