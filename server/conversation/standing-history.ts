import type { PassageIndex } from '../../ingest/index/passage-index.ts';
import type { Visibility } from '../../ingest/types.ts';
import type { Citation } from '../protocol.ts';
import type { ConversationKey, ConversationStore, Exchange } from './conversation-store.ts';
import type { Turn } from './turn.ts';

/** The turns of a conversation that may be repeated to the caller, oldest first. */
export type ReadHistory = (conversation: ConversationKey, visibility: Visibility) => Promise<Turn[]>;

/**
 * Leaves out the answers whose documents were removed, changed in the cited place, or hidden from the caller since:
 * what is deleted must not come back through a follow-up question.
 */
export function createStandingHistory(
  conversations: Pick<ConversationStore, 'exchanges'>,
  index: Pick<PassageIndex, 'document'>,
): ReadHistory {
  return async (conversation, visibility) => {
    const exchanges = await conversations.exchanges(conversation);
    const ids = new Set(exchanges.flatMap(({ citations }) => citations.map(({ documentId }) => documentId)));
    const texts = new Map<string, string | undefined>();
    await Promise.all([...ids].map(async (id) => texts.set(id, (await index.document(id, visibility))?.text)));
    return exchanges.flatMap((exchange) => standingTurns(exchange, texts));
  };
}

function standingTurns({ question, answer, citations }: Exchange, texts: Map<string, string | undefined>): Turn[] {
  const asked: Turn = { role: 'user', text: question };
  const stands = ({ documentId, start, end, quote }: Citation) => texts.get(documentId)?.slice(start, end) === quote;
  return answer !== '' && citations.every(stands) ? [asked, { role: 'assistant', text: answer }] : [asked];
}
