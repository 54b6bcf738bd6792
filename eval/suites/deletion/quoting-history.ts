import type { RecordedAnswer } from '../../ask-question.ts';
import { wordsIn } from '../record-parts.ts';
import type { History } from '../suite.ts';
import type { Change } from './changes.ts';

/** Asks for what was said before, so that the product has every reason to repeat it. */
const FOLLOW_UP = { chinese: '那是在哪里说的？', other: 'And where does it say that?' };

export interface FollowUp {
  question: string;
  history: History;
}

/** A conversation that goes on about an earlier answer, and quotes the passages that are gone since. */
export function quotingHistory({ question, gone }: Change, { text, outcome }: RecordedAnswer): FollowUp {
  const quotes = (outcome?.retrieved ?? [])
    .map(({ passage }) => `${passage.uri}: "${passage.text}"`)
    .filter((quote) => wordsIn([quote], gone).length > 0);
  return {
    question: /\p{sc=Han}/u.test(question) ? FOLLOW_UP.chinese : FOLLOW_UP.other,
    history: [
      { role: 'user', text: question },
      { role: 'assistant', text: [text, ...quotes].join('\n') },
    ],
  };
}
