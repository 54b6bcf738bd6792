import type { DocumentResponse } from '../../server/protocol.ts';

/** Enough to see what the words are about, little enough that the words stay the matter. */
const CONTEXT_CHARACTERS = 140;

export interface QuoteContext {
  before: string;
  quote: string;
  after: string;
}

type QuotedDocument = Pick<DocumentResponse, 'text' | 'headings'>;

/** The text around a quotation, cut at whole words and within its paragraph. */
export function quoteContext({ text, headings }: QuotedDocument, start: number, end: number): QuoteContext {
  const offsets = headings.map((heading) => heading.offset).concat(0, text.length);
  const ends = headings.map((heading) => heading.offset + heading.text.length).concat(0);
  const sectionStart = Math.max(...ends.filter((offset) => offset <= start));
  const sectionEnd = Math.min(...offsets.filter((offset) => offset >= end));
  const before =
    text
      .slice(sectionStart, start)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const after = text.slice(end, sectionEnd).split(/\n\s*\n/, 1)[0] ?? '';
  return { before: tailOf(before), quote: text.slice(start, end), after: headOf(after) };
}

function tailOf(text: string): string {
  if (text.length <= CONTEXT_CHARACTERS) return text;
  return `… ${text.slice(-CONTEXT_CHARACTERS).replace(/^\S{0,20}\s/u, '')}`;
}

function headOf(text: string): string {
  if (text.length <= CONTEXT_CHARACTERS) return text;
  return `${text.slice(0, CONTEXT_CHARACTERS).replace(/\s\S{0,20}$/u, '')} …`;
}
