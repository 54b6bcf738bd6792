import type { Quote } from '../../ingest/index/passage-index.ts';
import type { Visibility } from '../../ingest/types.ts';
import type { ReadStanding, Stands } from '../conversation/standing-answers.ts';
import type { ChannelMessage, KeptMessage } from './channel-message.ts';

/** Messages as they may be sent again now: without what rests on words that were removed, changed or hidden since. */
export async function standingMessages(
  kept: readonly KeptMessage[],
  readStanding: ReadStanding,
  visibility: Visibility,
): Promise<ChannelMessage[]> {
  const stands = await readStanding(kept.flatMap(quotesOf), visibility);
  return kept.flatMap((each) => standingPart(each, stands));
}

function quotesOf({ message, restsOn }: KeptMessage): readonly Quote[] {
  if (message.type === 'answer-sentence') return message.sentence.citations;
  return message.type === 'answer-end' ? message.closest : restsOn;
}

function standingPart({ message, restsOn }: KeptMessage, stands: Stands): ChannelMessage[] {
  switch (message.type) {
    case 'answer-sentence':
      return message.sentence.citations.every(stands) ? [message] : [];
    case 'answer-end':
      return [{ ...message, closest: message.closest.filter(stands) }];
    case 'answer-start': {
      const { standaloneQuestion, correctedQuestion: _, ...rest } = message;
      const isKept = standaloneQuestion !== undefined && restsOn.every(stands);
      return [{ ...rest, ...(isKept && { standaloneQuestion }) }];
    }
    default:
      return [message];
  }
}
