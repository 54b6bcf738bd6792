import type { AnswerSentence } from '../../../server/protocol.ts';
import { containsAny } from '../../scorers/text-match.ts';
import type { ConflictSide } from './conflict-question.ts';

/** Whether a sentence cites a side at a place that states what the side states. */
export function shows(sentences: readonly AnswerSentence[], { doc, states }: ConflictSide): boolean {
  return sentences.some(({ citations }) =>
    citations.some(({ uri, quote }) => uri === doc && containsAny(quote, states)),
  );
}

/** The sentences that cite one side alone and state what the other says. */
export function mixedSentences(
  sentences: readonly AnswerSentence[],
  [one, other]: readonly [ConflictSide, ConflictSide],
): AnswerSentence[] {
  return sentences.filter((sentence) => {
    const citesOne = cites(sentence, one);
    const citesOther = cites(sentence, other);
    if (citesOne === citesOther) return false;
    return containsAny(sentence.text, (citesOne ? other : one).states);
  });
}

function cites({ citations }: AnswerSentence, { doc }: ConflictSide): boolean {
  return citations.some(({ uri }) => uri === doc);
}
