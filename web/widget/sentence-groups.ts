import type { AnswerSentence } from '../../server/protocol.ts';

export interface SentenceGroup<Sentence extends AnswerSentence> {
  kind: AnswerSentence['block'] | 'conflict';
  /** Of the conflict, where it is one. */
  number?: number | undefined;
  sentences: Sentence[];
}

/**
 * Neighbours of one kind belong together: sentences to a paragraph, items to a list. What contradicts each other stands
 * together at the place of the first, however far apart it came.
 */
export function groupSentences<Sentence extends AnswerSentence>(sentences: Sentence[]): SentenceGroup<Sentence>[] {
  const groups: SentenceGroup<Sentence>[] = [];
  for (const sentence of sentences) {
    const number = sentence.conflict;
    const kind = number === undefined ? sentence.block : 'conflict';
    const open = number === undefined ? groups.at(-1) : groups.find((group) => group.number === number);
    if (open?.kind === kind) open.sentences.push(sentence);
    else groups.push({ kind, number, sentences: [sentence] });
  }
  return groups;
}
