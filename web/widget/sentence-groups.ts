import type { AnswerSentence } from '../../server/protocol.ts';

export interface SentenceGroup {
  block: AnswerSentence['block'];
  sentences: AnswerSentence[];
}

/** Neighbours of one kind belong together: sentences to a paragraph, items to a list. */
export function groupSentences(sentences: AnswerSentence[]): SentenceGroup[] {
  const groups: SentenceGroup[] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last?.block === sentence.block) last.sentences.push(sentence);
    else groups.push({ block: sentence.block, sentences: [sentence] });
  }
  return groups;
}
