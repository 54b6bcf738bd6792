import { type CheerioAPI, load } from 'cheerio';
import type { LoadedText } from '../types.ts';
import { assembleBlocks } from './assemble-blocks.ts';
import { htmlBlocks } from './html-blocks.ts';
import { readMetadata } from './html-metadata.ts';
import { type HtmlNode, textLength } from './html-nodes.ts';
import { assertShallow } from './measure-nesting.ts';
import { removePageFurniture } from './remove-page-furniture.ts';

export interface HtmlToTextOptions {
  /** Names the document in errors. */
  path?: string;
}

/** A main element with less of the page's words than this is a frame for something else. */
const SMALLEST_MAIN_SHARE = 0.4;

/**
 * The words of a page or of a part of one, without navigation: blocks with blank lines between them, list items and
 * table rows each on a line.
 * @throws DocumentLoadError where elements nest too deeply, or where the page states two audiences
 */
export function htmlToText(
  html: string,
  { path = '' }: HtmlToTextOptions = {},
): Pick<LoadedText, 'text' | 'headings' | 'title' | 'metadata'> {
  assertShallow(html, path);
  const $ = load(html);
  const metadata = readMetadata($, path);
  const pageTitle = oneLine($('head > title').first().text());
  removePageFurniture($);
  const { text, headings } = assembleBlocks(htmlBlocks(contentNodes($), html.length));
  const title = chooseTitle(pageTitle, headings.find(({ level }) => level === 1)?.text);
  return { text, headings, metadata, ...(title ? { title } : {}) };
}

/** The main part where it holds enough of the words, all articles likewise, else the whole body. */
function contentNodes($: CheerioAPI): HtmlNode[] {
  const body: HtmlNode[] = $('body').toArray();
  const wanted = textLength(body) * SMALLEST_MAIN_SHARE;
  const articles = $('article').filter((_, element) => $(element).parents('article').length === 0);
  for (const candidate of [$('main, [role="main"]').first().toArray(), articles.toArray()]) {
    if (candidate.length > 0 && textLength(candidate) >= wanted) return candidate;
  }
  return body;
}

/** Pages add the name of their site to the title; the first heading is the same without it. */
function chooseTitle(pageTitle: string, heading: string | undefined): string | undefined {
  if (heading && /^\s+[|–—·:-]\s/.test(pageTitle.slice(heading.length)) && pageTitle.startsWith(heading))
    return heading;
  return pageTitle || heading;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().normalize('NFC');
}
