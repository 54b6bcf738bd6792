import { type CheerioAPI, load } from 'cheerio';
import { DocumentLoadError } from '../errors.ts';
import type { LoadedText } from '../types.ts';
import { assembleBlocks } from './assemble-blocks.ts';
import { htmlBlocks } from './html-blocks.ts';
import { type HtmlNode, textLength } from './html-nodes.ts';
import { measureNesting } from './measure-nesting.ts';

export interface HtmlToTextOptions {
  /** Names the document in errors. */
  path?: string;
}

/** Real pages nest below a hundred levels. Parsers take quadratic time with depth, and some of them overflow the stack. */
export const MAXIMUM_NESTING = 1000;
/** A main element with less of the page's words than this is a frame for something else. */
const SMALLEST_MAIN_SHARE = 0.4;

const NEVER_TEXT =
  'script, style, nav, aside, noscript, iframe, template, svg, math annotation, object, canvas, button, select, ' +
  'textarea, [hidden], [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"]';
/** Of an article they say what it is about; of a page they are navigation. */
const PAGE_FRAME = 'header, footer';
/** Some servers wrap the whole page into one form. */
const SEARCH_AND_ENTRY = 'form:not(:has(h1, main, article))';

/**
 * The words of a page or of a part of one, without navigation: blocks with blank lines between them, list items and
 * table rows each on a line.
 * @throws DocumentLoadError where elements nest deeper than `MAXIMUM_NESTING`
 */
export function htmlToText(
  html: string,
  { path = '' }: HtmlToTextOptions = {},
): Pick<LoadedText, 'text' | 'headings' | 'title' | 'metadata'> {
  if (measureNesting(html) > MAXIMUM_NESTING) {
    throw new DocumentLoadError(
      path,
      `The HTML nests more than ${MAXIMUM_NESTING} elements inside each other. Close its elements, or save the page as text.`,
    );
  }
  const $ = load(html);
  const metadata = readMetadata($);
  const pageTitle = oneLine($('head > title').first().text());
  $(NEVER_TEXT).remove();
  $(SEARCH_AND_ENTRY).remove();
  $(PAGE_FRAME)
    .filter((_, element) => $(element).closest('article, main, section').length === 0)
    .remove();
  const { text, headings } = assembleBlocks(htmlBlocks(contentNodes($)));
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

function readMetadata($: CheerioAPI): Record<string, string> {
  const values: [string, string | undefined][] = [
    ['audience', $('meta[name="audience" i]').attr('content')],
    ['date', $('meta[name="date" i]').attr('content')],
    ['url', $('link[rel="canonical" i]').attr('href')],
    ['language', $('html').attr('lang')],
  ];
  const metadata: Record<string, string> = {};
  // An empty audience is kept: it is a mistake to report, and no reason to use another audience.
  for (const [key, value] of values)
    if (value?.trim() || (key === 'audience' && value === '')) metadata[key] = value.trim();
  return metadata;
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
