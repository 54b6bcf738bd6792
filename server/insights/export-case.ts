import type { ConversationKey, ConversationStore, Exchange } from '../conversation/conversation-store.ts';
import { turnsOf } from '../conversation/read-history.ts';
import type { ReadStandingExchanges } from '../conversation/standing-answers.ts';
import type { Turn } from '../conversation/turn.ts';
import type { InsightStore } from './insight-store.ts';

/** As many as a follow-up is understood with. */
const MOST_EXCHANGES_BEFORE = 6;

export interface ExportParts {
  store: Pick<InsightStore, 'exchange'>;
  conversations: Pick<ConversationStore, 'exchanges'>;
  readStandingExchanges: ReadStandingExchanges;
}

/**
 * A question of the insights as a line of `questions.jsonl`, with the turns before it, for `npm run eval -- add`. What a right
 * answer is, a person has to add: the tag `draft` says so.
 * @returns undefined where there is no such question
 */
export async function exportCase(parts: ExportParts, id: string): Promise<string | undefined> {
  const found = parts.store.exchange(Number(id));
  if (!found) return undefined;
  const { conversation, exchange } = found;
  const { question, language, feedback } = exchange;
  const line = {
    id: `insight-${id}`,
    lang: language,
    question,
    history: await historyOf(parts, conversation, exchange),
    tags: ['draft', 'insight', tagOf(exchange), ...(feedback?.reason ? [feedback.reason] : [])],
    ...(feedback?.comment !== undefined && { comment: feedback.comment }),
  };
  return `${JSON.stringify(line)}\n`;
}

async function historyOf(
  { conversations, readStandingExchanges }: ExportParts,
  conversation: ConversationKey,
  { id }: Exchange,
): Promise<Turn[]> {
  const exchanges = conversations.exchanges(conversation);
  const place = exchanges.findIndex((exchange) => exchange.id === id);
  const before = exchanges.slice(0, Math.max(0, place)).filter(isHistory).slice(-MOST_EXCHANGES_BEFORE);
  return (await readStandingExchanges(before, 'everything')).flatMap(turnsOf);
}

/** What the pipeline was given as history then. */
function isHistory({ status }: Exchange): boolean {
  return status === 'answered' || status === 'not-found';
}

function tagOf({ status, feedback }: Exchange): string {
  return feedback?.rating === 'down' ? 'disliked' : status;
}
