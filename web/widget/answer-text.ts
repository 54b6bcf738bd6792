import type { AnswerSentence } from '../../server/protocol.ts';
import type { ChatStrings } from '../strings/chat-strings.ts';
import type { Exchange } from './exchange.ts';
import { footnotesOf } from './footnotes.ts';
import { groupSentences } from './sentence-groups.ts';

/** The answer with its footnotes as plain text, to paste into a letter. */
export function answerText({ question, sentences }: Exchange, strings: ChatStrings): string {
  const blocks = groupSentences(sentences).map(({ kind, sentences: members }) => {
    const lines = members.map(sentenceText);
    if (kind === 'paragraph') return lines.join(' ');
    const list = lines.map((line) => `- ${line}`).join('\n');
    return kind === 'conflict' ? `${strings.conflict}:\n${list}` : list;
  });
  const notes = footnotesOf(sentences).map(({ marker, title, page, quote }) => {
    const place = page ? `${title}, ${strings.shortPage(page)}` : title;
    return `[${marker}] ${place}: “${quote.replace(/\s+/g, ' ').trim()}”`;
  });
  return [question, ...blocks, notes.join('\n')].join('\n\n');
}

function sentenceText({ text, context, citations }: AnswerSentence): string {
  const markers = citations.map(({ marker }) => `[${marker}]`).join('');
  return `${context ? `[${context}] ` : ''}${text}${markers}`;
}
