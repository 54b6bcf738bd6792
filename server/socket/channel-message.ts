import type { Quote } from '../../ingest/index/passage-index.ts';
import type { ServerMessage } from '../protocol.ts';

type WithoutSequence<Message> = Message extends unknown ? Omit<Message, 'sequence'> : never;

/** A message that goes to every socket of a conversation, with its number. */
export type ChannelMessage = Extract<
  ServerMessage,
  { type: 'question' | 'answer-start' | 'answer-sentence' | 'answer-end' | 'feedback-kept' }
>;

export type UnnumberedMessage = WithoutSequence<ChannelMessage>;

/** A message as it is kept to be sent again. */
export interface KeptMessage {
  message: ChannelMessage;
  /** What the question that an `answer-start` tells of was understood with. */
  restsOn: readonly Quote[];
}
