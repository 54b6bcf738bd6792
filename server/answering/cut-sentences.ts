import { takeMarkers } from './citation-markers.ts';
import { findSentenceEnd, LIST_MARKER } from './sentence-end.ts';

export interface CutSentence {
  /** Without citation markers, list markers and Markdown. */
  text: string;
  block: 'paragraph' | 'list-item';
  /** The numbers of its citation markers, in order, each once; they may name nothing. */
  markers: number[];
}

export interface SentenceCutter {
  /** Takes the next piece of text and returns the sentences that it completes. */
  push(piece: string): CutSentence[];
  /** Returns what is left, once the text has ended. */
  flush(): CutSentence[];
}

/** Cuts a text that comes in pieces into sentences and list items. How it is cut does not depend on the pieces. */
export function createSentenceCutter(): SentenceCutter {
  let pending = '';
  let resumeAt = 0;

  function cut(complete: boolean): CutSentence[] {
    const sentences: CutSentence[] = [];
    for (;;) {
      pending = pending.trimStart();
      const search = findSentenceEnd(pending, resumeAt, complete);
      resumeAt = search.resumeAt;
      const end = search.end ?? (complete ? pending.length : 0);
      if (end === 0) return sentences;
      const sentence = cutSentence(pending.slice(0, end));
      if (sentence) sentences.push(sentence);
      pending = pending.slice(end);
    }
  }

  return {
    push(piece) {
      pending += piece;
      return cut(false);
    },
    flush: () => cut(true),
  };
}

function cutSentence(raw: string): CutSentence | undefined {
  const { text, numbers } = takeMarkers(raw.replace(LIST_MARKER, ''));
  const plain = text
    .replace(/^#{1,6}[ \t]/, '')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    // A full stop on either side of a marker leaves two of them behind.
    .replace(/(?<!\.)([.!?。！？])[.。]$/, '$1')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(plain)) return undefined;
  return { text: plain, block: LIST_MARKER.test(raw) ? 'list-item' : 'paragraph', markers: numbers };
}
