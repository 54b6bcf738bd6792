import { load } from 'cheerio';
import type { TextBlock } from './assemble-blocks.ts';
import { htmlBlocks } from './html-blocks.ts';
import { assertShallow } from './measure-nesting.ts';

/** What never reaches a reader of the page as words. */
export const NEVER_TEXT =
  'script, style, nav, aside, noscript, iframe, template, svg, math annotation, object, canvas, button, select, ' +
  'textarea, [hidden], [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"]';

/**
 * The words of a piece of HTML inside another format, without comments and scripts.
 * @throws DocumentLoadError where elements nest too deeply
 */
export function htmlFragmentBlocks(html: string, path: string): TextBlock[] {
  assertShallow(html, path);
  const $ = load(html);
  $(NEVER_TEXT).remove();
  return htmlBlocks($('body').toArray(), html.length);
}
