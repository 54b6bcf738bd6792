import { extname } from 'node:path';
import { csvLoader, tsvLoader } from './csv-loader.ts';
import { docxLoader } from './docx-loader.ts';
import { epubLoader } from './epub-loader.ts';
import { htmlLoader } from './html-loader.ts';
import { jsonLinesLoader, jsonLoader } from './json-loader.ts';
import type { Loader } from './loader.ts';
import { markdownLoader } from './markdown-loader.ts';
import { pdfLoader } from './pdf-loader.ts';
import { textLoader } from './text-loader.ts';

const LOADERS: readonly Loader[] = [
  textLoader,
  markdownLoader,
  htmlLoader,
  pdfLoader,
  docxLoader,
  epubLoader,
  csvLoader,
  tsvLoader,
  jsonLinesLoader,
  jsonLoader,
];

const LOADER_BY_EXTENSION: ReadonlyMap<string, Loader> = new Map(
  LOADERS.flatMap((loader) => loader.extensions.map((extension) => [extension, loader] as const)),
);

export const SUPPORTED_EXTENSIONS: readonly string[] = [...LOADER_BY_EXTENSION.keys()];

/** The loader for a file's extension, in whatever case it is written; none where the type is not supported. */
export function loaderFor(path: string): Loader | undefined {
  return LOADER_BY_EXTENSION.get(extname(path).toLowerCase());
}
