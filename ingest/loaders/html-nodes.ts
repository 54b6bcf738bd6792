import type { CheerioAPI } from 'cheerio';

/** A node of a parsed page: cheerio does not export its parser's types by name. */
export type HtmlNode = ReturnType<ReturnType<CheerioAPI['root']>['contents']>[number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'attribs' in node;
}

export interface NodeVisitor {
  /** Sees each node in document order. Its content is visited where this returns true. */
  begin(node: HtmlNode): boolean;
  /** Sees each visited element again after its content. */
  end?(element: HtmlElement): void;
}

/** An explicit stack bears any depth of nesting; recursion would not. */
export function visitNodes(nodes: readonly HtmlNode[], { begin, end }: NodeVisitor): void {
  const stack = [...nodes].reverse().map((node) => ({ node, isEnd: false }));
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { node, isEnd } = visit;
    if (isEnd && isElement(node)) end?.(node);
    else if (begin(node) && isElement(node)) {
      stack.push({ node, isEnd: true });
      for (const child of [...node.children].reverse()) stack.push({ node: child, isEnd: false });
    }
  }
}

/** All text below some nodes as it stands in the source, with the descriptions of images. */
export function textOf(nodes: readonly HtmlNode[]): string {
  const parts: string[] = [];
  visitNodes(nodes, {
    begin(node) {
      if (node.type === 'text') parts.push(node.data);
      else if (isElement(node) && node.name === 'br') parts.push('\n');
      else if (isElement(node) && node.name === 'img') parts.push(node.attribs.alt ?? '');
      return true;
    },
  });
  return parts.join('');
}

export function textLength(nodes: readonly HtmlNode[]): number {
  return textOf(nodes).replace(/\s+/g, '').length;
}

export function childElements(element: HtmlElement): HtmlElement[] {
  return element.children.filter(isElement);
}
