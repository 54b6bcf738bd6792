import type { StandingExchange } from '../conversation/standing-answers.ts';
import type { ChannelMessage, KeptMessage } from './channel-message.ts';

/**
 * The messages of an answer that is kept, as they were sent before.
 * @param fallback sequence of messages whose own is not known, as after a crash
 */
export function storedMessages(exchange: StandingExchange, fallback: number): KeptMessage[] {
  const { id, question, askedAt, language, standaloneQuestion, sequences } = exchange;
  const sequenceAt = (place: number): number => sequences[place] ?? Math.max(1, fallback);
  const messages: ChannelMessage[] = [
    { type: 'question', sequence: sequenceAt(0), id, question, askedAt: new Date(askedAt).toISOString() },
    {
      ...{ type: 'answer-start', sequence: sequenceAt(1), id, language },
      ...(standaloneQuestion !== undefined && { standaloneQuestion }),
    },
    ...exchange.sentences.map((sentence, place): ChannelMessage => {
      const number = exchange.numbers[place] ?? place + 1;
      return { type: 'answer-sentence', sequence: sequenceAt(number + 1), id, number, sentence };
    }),
    endOf(exchange, sequences.at(-1) ?? Math.max(1, fallback)),
  ];
  return messages.map((message) => ({ message, restsOn: [] }));
}

function endOf(exchange: StandingExchange, sequence: number): ChannelMessage {
  const { id, status, reply, mode, notice, withheld, closest, unanswered, timings, windowsRead } = exchange;
  return {
    ...{ type: 'answer-end', sequence, id, status, mode, withheld, closest: [...closest], timings: { ...timings } },
    ...(reply !== undefined && { reply }),
    ...(notice !== undefined && { notice }),
    ...(unanswered !== undefined && { unanswered: [...unanswered] }),
    ...(windowsRead !== undefined && { windowsRead }),
  };
}
