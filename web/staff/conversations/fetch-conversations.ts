import type { FindConversationsResponse } from '../../../server/protocol.ts';
import { count, listOf, optional, record, text } from '../../connection/shape.ts';
import { addressOf, request, requestJson, type ServerPlace, ServerRequestError } from '../../requests/request-json.ts';

export type FoundConversation = FindConversationsResponse['conversations'][number];

const foundShape = record<FindConversationsResponse>({
  conversations: listOf(
    record<FoundConversation>({
      id: text,
      title: text,
      startedAt: text,
      lastAskedAt: text,
      questions: count,
      excerpt: optional(record<NonNullable<FoundConversation['excerpt']>>({ text, start: count, end: count })),
    }),
  ),
});

export interface FindOptions {
  ids: string[];
  /** Empty finds all. */
  words: string;
  signal: AbortSignal;
}

/** Throws `ServerRequestError`, as the others do. */
export async function findConversations(options: FindOptions, place: ServerPlace): Promise<FoundConversation[]> {
  const { ids, words, signal } = options;
  if (ids.length === 0) return [];
  const address = addressOf('/api/conversations/find', place);
  const found = await requestJson(address, foundShape, { method: 'POST', body: { ids, text: words }, signal });
  return found.conversations;
}

export async function renameConversation(id: string, title: string, place: ServerPlace): Promise<void> {
  await request(conversationAddress(id, place), { method: 'PATCH', body: { title } });
}

/** One that is not there any more counts as deleted. */
export async function deleteConversation(id: string, place: ServerPlace): Promise<void> {
  try {
    await request(conversationAddress(id, place), { method: 'DELETE' });
  } catch (error) {
    if (!(error instanceof ServerRequestError) || error.failure !== 'not-found') throw error;
  }
}

function conversationAddress(id: string, place: ServerPlace): URL {
  return addressOf(`/api/conversations/${encodeURIComponent(id)}`, place);
}
