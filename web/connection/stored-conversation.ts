import type { ConversationResponse } from '../../server/protocol.ts';
import { type Place, placeAddress } from './place.ts';
import { conversationShape } from './read-server-message.ts';

/** As long as the connection itself is waited for. */
const TIMEOUT_MILLISECONDS = 15_000;

/** The conversation as the server keeps it; nothing where it is not kept, or not to be had. */
export async function fetchConversation(
  id: string,
  place: Place,
  signal: AbortSignal,
): Promise<ConversationResponse | undefined> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MILLISECONDS)]);
  const response = await fetch(addressOf(id, place), { signal: either, cache: 'no-store' }).catch(() => undefined);
  const value: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
  return conversationShape(value) ? value : undefined;
}

/** Whether the conversation is gone for certain, be it that it was gone before. */
export async function deleteConversation(id: string, place: Place): Promise<boolean> {
  const response = await fetch(addressOf(id, place), { method: 'DELETE' }).catch(() => undefined);
  return response !== undefined && (response.ok || response.status === 404);
}

function addressOf(id: string, place: Place): URL {
  return placeAddress(`/api/conversations/${encodeURIComponent(id)}`, place);
}
