import { extname } from 'node:path';
import type { Loader } from './loader.ts';

interface Format {
  /** File extensions in lower case, with their dots. */
  extensions: readonly string[];
  /** The parsers take half a second to load, most of which an ingest of one format never needs. */
  open(): Promise<Loader>;
}

const FORMATS: readonly Format[] = [
  { extensions: ['.txt', '.text'], open: async () => (await import('./text-loader.ts')).textLoader },
  { extensions: ['.md', '.markdown'], open: async () => (await import('./markdown-loader.ts')).markdownLoader },
  { extensions: ['.html', '.htm'], open: async () => (await import('./html-loader.ts')).htmlLoader },
  { extensions: ['.pdf'], open: async () => (await import('./pdf-loader.ts')).pdfLoader },
  { extensions: ['.docx'], open: async () => (await import('./docx-loader.ts')).docxLoader },
  { extensions: ['.epub'], open: async () => (await import('./epub-loader.ts')).epubLoader },
  { extensions: ['.csv'], open: async () => (await import('./csv-loader.ts')).csvLoader },
  { extensions: ['.tsv', '.tab'], open: async () => (await import('./csv-loader.ts')).tsvLoader },
  { extensions: ['.jsonl', '.ndjson'], open: async () => (await import('./json-loader.ts')).jsonLinesLoader },
  { extensions: ['.json'], open: async () => (await import('./json-loader.ts')).jsonLoader },
];

const FORMAT_BY_EXTENSION: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap((format) => format.extensions.map((extension) => [extension, format] as const)),
);

export const SUPPORTED_EXTENSIONS: readonly string[] = [...FORMAT_BY_EXTENSION.keys()];

const formatOf = (path: string): Format | undefined => FORMAT_BY_EXTENSION.get(extname(path).toLowerCase());

/** Whether there is a loader for a file's extension, in whatever case it is written. */
export function isSupported(path: string): boolean {
  return formatOf(path) !== undefined;
}

/** The loader for a file's extension; none where the type is not supported. */
export async function loaderFor(path: string): Promise<Loader | undefined> {
  return await formatOf(path)?.open();
}
