import type { TextBlock } from './assemble-blocks.ts';

/** Collects blocks while a document is walked, and marks the items of its lists. */
export interface BlockWriter {
  readonly blocks: TextBlock[];
  /** @param firstNumber number of the first item; none for a list without numbers */
  beginList(firstNumber?: number): void;
  endList(): void;
  beginItem(): void;
  write(text: string, options?: Omit<TextBlock, 'text'>): void;
}

export function createBlockWriter(): BlockWriter {
  const blocks: TextBlock[] = [];
  const lists: { nextNumber: number | undefined }[] = [];
  let marker = '';
  let beginsList = false;

  return {
    blocks,
    beginList(firstNumber) {
      if (lists.length === 0) beginsList = true;
      lists.push({ nextNumber: firstNumber });
    },
    endList() {
      lists.pop();
      marker = '';
    },
    beginItem() {
      const list = lists.at(-1);
      marker = list?.nextNumber === undefined ? '- ' : `${list.nextNumber}. `;
      if (list?.nextNumber !== undefined) list.nextNumber += 1;
    },
    write(text, options = {}) {
      if (text.trim() === '') return;
      const isJoined = options.isJoined ?? (lists.length > 0 && !beginsList);
      blocks.push(options.level === undefined ? { text: marker + text, isJoined } : { ...options, text });
      marker = '';
      beginsList = false;
    },
  };
}
