import type { DocumentResponse } from '../../server/protocol.ts';
import { type Block, layOutDocument, type Run } from './lay-out-document.ts';
import type { SourceMark } from './source-mark.ts';

export interface DocumentBlocks {
  /** The document's own words for its title, where it begins with them. */
  title: Run[] | undefined;
  body: Block[];
}

/** A document laid out with its marks. A document that begins with its own title shows that once, as the title. */
export function documentBlocks(document: DocumentResponse, marks: SourceMark[]): DocumentBlocks {
  const blocks = layOutDocument({ ...document, marks: marks.map((mark) => spanWithin(mark, document.id)) });
  const first = blocks.find((block) => block.kind !== 'page');
  const words = first?.runs.map((run) => run.text).join('');
  if (words?.trim() !== document.title.trim()) return { title: undefined, body: blocks };
  return { title: first?.runs, body: blocks.filter((block) => block !== first) };
}

/** Marks keep their index; those of other documents cover nothing of this one. */
function spanWithin({ documentId, start, end }: SourceMark, id: string): { start: number; end: number } {
  return documentId === id ? { start, end } : { start: 0, end: 0 };
}
