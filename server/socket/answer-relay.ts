import type { Quote } from '../../ingest/index/passage-index.ts';
import type { Answer } from '../conversation/conversation-store.ts';
import type { AnswerOutcome, PipelineEvent } from '../pipeline.ts';
import type { AnswerSentence } from '../protocol.ts';
import type { ChannelMessage, UnnumberedMessage } from './channel-message.ts';

type StartEvent = Extract<PipelineEvent, { type: 'start' }>;

export type AnswerEnding = Pick<
  AnswerOutcome,
  'status' | 'reply' | 'mode' | 'notice' | 'withheld' | 'closest' | 'unanswered' | 'timings' | 'windowsRead'
>;

/** Turns the events of one answer into messages: start, numbered sentences, end, each in its place and the end once. */
export interface AnswerRelay {
  /** What the pipeline ended with; not sent before `end` is called. */
  readonly outcome: AnswerOutcome | undefined;
  relay(event: PipelineEvent): void;
  /** @param keep called with the whole answer before its end is sent, so that a follow-up asked at once finds it */
  end(ending: AnswerEnding, keep: (answer: Answer) => void): void;
}

export interface AnswerRelayOptions {
  id: string;
  /** Sequence of the message with the question. */
  questionSequence: number;
  publish: (message: UnnumberedMessage, restsOn?: readonly Quote[]) => ChannelMessage;
  /** What the question was understood with. */
  restsOn: () => readonly Quote[];
  /** Sequence that the next message will have. */
  nextSequence: () => number;
}

export function createAnswerRelay({
  id,
  questionSequence,
  publish,
  restsOn,
  nextSequence,
}: AnswerRelayOptions): AnswerRelay {
  const sentences: AnswerSentence[] = [];
  const sequences = [questionSequence];
  let outcome: AnswerOutcome | undefined;
  let start: { language: string; standaloneQuestion?: string } | undefined;

  function send(message: UnnumberedMessage): void {
    sequences.push(publish(message, message.type === 'answer-start' ? restsOn() : []).sequence);
  }

  function begin({ language = 'und', standaloneQuestion, correctedQuestion }: Omit<StartEvent, 'type'> = {}): void {
    if (start) return;
    start = { language, ...(standaloneQuestion !== undefined && { standaloneQuestion }) };
    send({ type: 'answer-start', id, ...start, ...(correctedQuestion !== undefined && { correctedQuestion }) });
  }

  return {
    get outcome() {
      return outcome;
    },
    relay(event) {
      if (event.type === 'end') outcome = event.outcome;
      else if (event.type === 'start') begin(event);
      else {
        begin();
        sentences.push(event.sentence);
        send({ type: 'answer-sentence', id, number: sentences.length, sentence: event.sentence });
      }
    },
    end({ status, reply, mode, notice, withheld, closest, unanswered, timings, windowsRead }, keep) {
      begin();
      const ending = {
        ...{ status, mode, withheld, closest, timings },
        ...(reply !== undefined && { reply }),
        ...(notice !== undefined && { notice }),
        ...(unanswered !== undefined && { unanswered }),
        ...(windowsRead !== undefined && { windowsRead }),
      };
      keep({ language: 'und', ...start, ...ending, sentences, sequences: [...sequences, nextSequence()] });
      send({ type: 'answer-end', id, ...ending });
    },
  };
}
