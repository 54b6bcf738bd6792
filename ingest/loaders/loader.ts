import type { LoadedText } from '../types.ts';

/** Turns the files of one format into canonical text. */
export interface Loader {
  mediaType: string;
  /**
   * Every heading stands in the text at its offset: `text.slice(offset, offset + heading.text.length) === heading.text`.
   * @param path names the file in errors; it is not read
   * @throws DocumentLoadError where the bytes are not what the extension promises
   */
  load(bytes: Uint8Array, path: string): Promise<LoadedText>;
}
