import type { Span } from './lay-out-document.ts';

/** Parts of the article that are not the document's words. */
const NOT_TEXT = '.page, .origin';

/** The words of a rendered document, and the way back from them to the nodes that show them. */
export interface ShownText {
  text: string;
  rangeOf(span: Span): StaticRangeInit | undefined;
}

/** Blocks are parted by a line break, so that nothing is found over the end of one. */
export function readShownText(article: Element): ShownText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(NOT_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    } else if (node.nodeName !== 'MARK') text += '\n';
  }
  const pointAt = (offset: number): { node: Text; offset: number } | undefined => {
    const index = lastAtOrBefore(starts, offset);
    const node = nodes[index];
    return node && { node, offset: Math.min(offset - (starts[index] ?? 0), node.length) };
  };
  const rangeOf = ({ start, end }: Span): StaticRangeInit | undefined => {
    const first = pointAt(start);
    // The end lies in the node of the last character, not at the beginning of the next one.
    const last = pointAt(end - 1);
    if (!first || !last) return undefined;
    return {
      startContainer: first.node,
      startOffset: first.offset,
      endContainer: last.node,
      endOffset: last.offset + 1,
    };
  };
  return { text, rangeOf };
}

/** Index of the last of ascending numbers that is not above `value`; -1 where all are. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
