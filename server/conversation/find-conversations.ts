import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Visibility } from '../../ingest/types.ts';
import type { FindConversationsRequest } from '../protocol.ts';
import type { ConversationKey, ConversationRecord, ConversationStore } from './conversation-store.ts';
import type { ReadStandingExchanges, StandingExchange } from './standing-answers.ts';

/** Exchanges of a conversation that are looked at for one that may still be shown. */
const MOST_MATCHES = 20;
/** Conversations looked through before sockets get their turn. */
const CONVERSATIONS_A_TURN = 20;
/** Of the text around what was found, on each side. */
const CONTEXT_CHARACTERS = 60;

export interface Excerpt {
  text: string;
  start: number;
  end: number;
}

export interface FoundConversation {
  record: ConversationRecord;
  excerpt?: Excerpt;
}

export interface Searcher {
  audience: ConversationKey['audience'];
  visibility: Visibility;
}

/** Finds the named conversations that hold a text which may be shown, the last asked first. */
export async function findConversations(
  parts: { conversations: Pick<ConversationStore, 'find' | 'matching'>; readStandingExchanges: ReadStandingExchanges },
  { ids, text }: FindConversationsRequest,
  { audience, visibility }: Searcher,
): Promise<FoundConversation[]> {
  const wanted = text.trim();
  const found: FoundConversation[] = [];
  for (const [place, id] of [...new Set(ids)].entries()) {
    if (place % CONVERSATIONS_A_TURN === CONVERSATIONS_A_TURN - 1) await nextTurn();
    const key = { id, audience };
    const record = parts.conversations.find(key);
    if (!record) continue;
    const matching = wanted === '' ? [] : parts.conversations.matching(key, wanted, MOST_MATCHES);
    const excerpt = excerptFrom(await parts.readStandingExchanges(matching, visibility), wanted);
    if (excerpt) found.push({ record, excerpt });
    else if (pattern(wanted).test(record.title)) found.push({ record });
  }
  return found.sort((a, b) => b.record.lastAskedAt - a.record.lastAskedAt);
}

function excerptFrom(exchanges: readonly StandingExchange[], wanted: string): Excerpt | undefined {
  for (const { question, sentences } of exchanges) {
    for (const text of [question, ...sentences.map((sentence) => sentence.text)]) {
      const match = pattern(wanted).exec(text);
      if (match) return excerptAt(text, match.index, match.index + match[0].length);
    }
  }
  return undefined;
}

function excerptAt(text: string, start: number, end: number): Excerpt {
  const from = wholeCharacter(text, Math.max(0, start - CONTEXT_CHARACTERS));
  const to = wholeCharacter(text, Math.min(text.length, end + CONTEXT_CHARACTERS));
  return { text: text.slice(from, to), start: start - from, end: end - from };
}

/** Not between the two halves of a character. */
function wholeCharacter(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;
}

/**
 * The text as it is, in any case: nothing in it means anything to the pattern. A hyphen is left alone, since a pattern of
 * Unicode refuses to have one escaped outside of brackets.
 */
function pattern(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'), 'iu');
}
