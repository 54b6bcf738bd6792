import type { ChatStrings } from '../strings/chat-strings.ts';
import type { Exchange } from './exchange.ts';
import { footnotesOf } from './footnotes.ts';
import { groupSentences } from './sentence-groups.ts';

/** The answer with its footnotes as plain text, to paste into a letter. */
export function answerText({ question, sentences }: Exchange, strings: ChatStrings): string {
  const blocks = groupSentences(sentences).map((group) => {
    const lines = group.sentences.map(
      ({ text, citations }) => text + citations.map(({ marker }) => `[${marker}]`).join(''),
    );
    return group.block === 'list-item' ? lines.map((line) => `- ${line}`).join('\n') : lines.join(' ');
  });
  const notes = footnotesOf(sentences).map(({ marker, title, page, quote }) => {
    const place = page ? `${title}, ${strings.shortPage(page)}` : title;
    return `[${marker}] ${place}: “${quote.replace(/\s+/g, ' ').trim()}”`;
  });
  return [question, ...blocks, notes.join('\n')].join('\n\n');
}
