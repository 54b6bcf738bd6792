import type { AnswerOutcome, PipelineEvent } from '../pipeline.ts';
import type { AnswerSentence, ServerMessage } from '../protocol.ts';

/** Turns the events of one answer into messages: start, numbered sentences, end, each in its place and the end once. */
export interface AnswerRelay {
  readonly sentences: readonly AnswerSentence[];
  /** What the pipeline ended with; not sent before `end` is called. */
  readonly outcome: AnswerOutcome | undefined;
  relay(event: PipelineEvent): void;
  end(outcome: Pick<AnswerOutcome, 'status' | 'reply' | 'mode' | 'notice' | 'withheld' | 'closest' | 'timings'>): void;
}

export function createAnswerRelay(id: string, send: (message: ServerMessage) => void): AnswerRelay {
  const sentences: AnswerSentence[] = [];
  let outcome: AnswerOutcome | undefined;
  let isStarted = false;

  function start(understood: Omit<Extract<PipelineEvent, { type: 'start' }>, 'type'> = {}): void {
    if (!isStarted) send({ type: 'answer-start', id, ...understood });
    isStarted = true;
  }

  return {
    sentences,
    get outcome() {
      return outcome;
    },
    relay(event) {
      if (event.type === 'end') outcome = event.outcome;
      else if (event.type === 'start') {
        const { type: _, ...understood } = event;
        start(understood);
      } else {
        start();
        sentences.push(event.sentence);
        send({ type: 'answer-sentence', id, number: sentences.length, sentence: event.sentence });
      }
    },
    end({ status, reply, mode, notice, withheld, closest, timings }) {
      start();
      send({
        ...{ type: 'answer-end', id, status, mode, withheld, closest, timings },
        ...(reply !== undefined && { reply }),
        ...(notice !== undefined && { notice }),
      });
    },
  };
}
