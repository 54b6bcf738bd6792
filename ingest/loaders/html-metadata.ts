import type { CheerioAPI } from 'cheerio';
import { DocumentLoadError } from '../errors.ts';

/**
 * What a page says of itself. An audience that is stated without a value is kept as an empty one: it is a mistake to report,
 * and no reason to use another audience.
 * @throws DocumentLoadError where the page states two different audiences
 */
export function readMetadata($: CheerioAPI, path: string): Record<string, string> {
  const [audience, ...others] = new Set(metaValues($, 'audience'));
  if (others.length > 0)
    throw new DocumentLoadError(path, 'The page states two different audiences. Leave one of them.');
  const values = Object.entries({
    date: metaValues($, 'date')[0],
    url: $('link[rel="canonical" i]').attr('href')?.trim(),
    language: $('html').attr('lang')?.trim(),
  });
  const metadata: Record<string, string> = audience === undefined ? {} : { audience };
  for (const [key, value] of values) if (value) metadata[key] = value;
  return metadata;
}

/** Names are written in any case. */
function metaValues($: CheerioAPI, name: string): string[] {
  return $('meta[name]')
    .toArray()
    .filter(({ attribs }) => attribs.name?.trim().toLowerCase() === name)
    .map(({ attribs }) => attribs.content?.trim() ?? '');
}
