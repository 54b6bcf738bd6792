import { DocumentLoadError } from '../errors.ts';

/** Real pages nest below a hundred levels. Parsers take quadratic time with depth, and some of them overflow the stack. */
const MAXIMUM_NESTING = 1000;

/** Elements that never hold others, or that the parser closes by itself when the next one begins. */
const NEVER_NEST = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp html head body'
  ).split(' '),
);
/** Elements whose content is skipped as a whole. */
const SKIPPED = new Set(['script', 'style', 'svg', 'textarea', 'title']);

/** @throws DocumentLoadError where elements nest deeper than a parser can be trusted with */
export function assertShallow(html: string, path: string): void {
  if (measureNesting(html) <= MAXIMUM_NESTING) return;
  throw new DocumentLoadError(
    path,
    `The HTML nests more than ${MAXIMUM_NESTING} elements inside each other. Close its elements, or save the page as text.`,
  );
}

/**
 * How many elements stand inside each other at the deepest place, estimated from the tags alone in one pass, before a
 * parser builds a tree. Ends without a beginning count nothing, as in the parser.
 */
function measureNesting(html: string): number {
  const tags = /<(?:!--|(\/?)([a-z][^\s/<>]*))/gi;
  const open = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    const [, slash, rawName = ''] = tag;
    const name = rawName.toLowerCase();
    const end = slash ? undefined : skippedUntil(name);
    if (end) tags.lastIndex = endOf(html, end, tags.lastIndex);
    if (end || NEVER_NEST.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash && count === 0) continue;
    depth += slash ? -1 : 1;
    open.set(name, count + (slash ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** What ends the content that begins here, where it is to be skipped. A comment has no name. */
function skippedUntil(name: string): string | undefined {
  if (name === '') return '-->';
  return SKIPPED.has(name) ? `</${name}` : undefined;
}

function endOf(html: string, end: string, from: number): number {
  const pattern = new RegExp(end, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html) ? pattern.lastIndex : html.length;
}
