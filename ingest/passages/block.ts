import type { BrokenSpan } from '../types.ts';

/** Lines that belong together: a paragraph, a list item, a caption or a heading. Leading and trailing white space is outside. */
export interface Block extends BrokenSpan {
  kind: 'text' | 'heading';
}
