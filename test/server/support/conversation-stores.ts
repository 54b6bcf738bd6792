import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OpenedConversations } from '../../../server/compose.ts';
import { openConversationDatabase } from '../../../server/conversation/sqlite/open-conversation-database.ts';
import {
  createSqliteConversationStore,
  type SqliteConversationStoreOptions,
} from '../../../server/conversation/sqlite/sqlite-conversation-store.ts';
import { createSqliteInsightStore } from '../../../server/conversation/sqlite/sqlite-insight-store.ts';

export interface StoreOptions extends SqliteConversationStoreOptions {
  /** Default: in memory. */
  file?: string;
  maximumBytes?: number;
}

/** Real stores; to be closed by the test, where it keeps them in a file. */
export function openStores({ file = ':memory:', maximumBytes, ...options }: StoreOptions = {}): OpenedConversations {
  const database = openConversationDatabase({ file, maximumBytes });
  const conversations = createSqliteConversationStore(database, options);
  const close = async () => conversations.close();
  return { conversations, insights: createSqliteInsightStore(database), close };
}

export function memoryStores(): Omit<OpenedConversations, 'close'> {
  const { conversations, insights } = openStores();
  return { conversations, insights };
}

/** A path for a file of conversations in a folder that goes when the test ends. */
export function conversationsFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-conversations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'kept', 'conversations.sqlite');
}
