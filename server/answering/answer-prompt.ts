import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import { fillPromptMessages, type PromptMessage } from '../../prompts/fill-prompt.ts';
import type { Turn } from '../conversation/turn.ts';
import type { AnswerRequest } from './answerer.ts';
import { quoteAsData } from './quote-as-data.ts';

/** What the code fills into `prompts/answer-from-passages.md`. */
export const ANSWER_PLACEHOLDERS = ['history', 'notFoundPhrase', 'passages', 'question'] as const;

/** What the model is told to write where the passages do not answer: no text of a document reads like it. */
export const NOT_FOUND_PHRASE = 'NOT_IN_PASSAGES';

/** Six passages of up to 250 words are some 2,300 tokens: small local models with a window of 4,096 still work. */
export const MAXIMUM_PROMPT_PASSAGES = 6;

/** Three exchanges: what a follow-up refers to is nearly always among them. */
const MAXIMUM_PROMPT_TURNS = 6;

const MAXIMUM_TURN_LENGTH = 600;

/** The messages that ask for an answer. Passages are numbered from 1 in the order given. */
export function answerPrompt(
  promptText: string,
  request: Pick<AnswerRequest, 'question' | 'history'>,
  passages: readonly StoredPassage[],
): PromptMessage[] {
  return fillPromptMessages(promptText, {
    history: request.history.slice(-MAXIMUM_PROMPT_TURNS).map(promptTurn).join('\n') || '(none)',
    notFoundPhrase: NOT_FOUND_PHRASE,
    passages: passages.map((passage, index) => promptPassage(passage, index + 1)).join('\n\n'),
    question: quoteAsData(request.question),
  });
}

function promptPassage(passage: StoredPassage, number: number): string {
  const place = [passage.title, ...passage.headingPath].map(onOneLine).filter(Boolean).join(' › ');
  const page = passage.page === undefined ? '' : ` (page ${passage.page})`;
  const speaker = passage.speaker === undefined ? '' : `\nSpeaker: ${quoteAsData(onOneLine(passage.speaker))}`;
  return `<passage number="${number}">\nFrom: ${quoteAsData(place)}${page}${speaker}\n\n${quoteAsData(passage.text)}\n</passage>`;
}

function promptTurn(turn: Turn): string {
  const speaker = turn.role === 'user' ? 'Reader' : 'Assistant';
  return `${speaker}: ${quoteAsData(onOneLine(turn.text)).slice(0, MAXIMUM_TURN_LENGTH)}`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
