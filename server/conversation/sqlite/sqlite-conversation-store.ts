import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { ConversationKey, ConversationRecord, ConversationStore } from '../conversation-store.ts';
import { EXCHANGE_COLUMNS, foldText, toColumns, toExchange } from './exchange-rows.ts';

/** A conversation of more questions forgets its first ones. */
const DEFAULT_MAXIMUM_EXCHANGES = 1_000;
/** Of 5 KB each, as most are: half a gigabyte. */
const DEFAULT_MAXIMUM_CONVERSATIONS = 100_000;

export interface SqliteConversationStoreOptions {
  /** Exchanges kept of each conversation; the oldest go first. Default 1,000. */
  maximumExchanges?: number;
  /** Above it the conversation that rested longest is forgotten. Default 100,000. */
  maximumConversations?: number;
}

const recordSchema = z.object({
  id: z.string(),
  audience: z.enum(['public', 'staff']),
  title: z.string(),
  startedAt: z.number(),
  lastAskedAt: z.number(),
  questions: z.int(),
  sequence: z.int(),
});

/** The conversation of a statement's parameters. */
const CONVERSATION = '(SELECT key FROM conversations WHERE id = @conversation AND audience = @audience)';

/** Keeps conversations in a database that `openConversationDatabase` opened; closing the store closes it. */
export function createSqliteConversationStore(
  database: Database.Database,
  options: SqliteConversationStoreOptions = {},
): ConversationStore {
  return {
    ...reading(database),
    ...writing(database, options),
    ...forgetting(database),
    close: () => void database.close(),
  };
}

function reading(
  database: Database.Database,
): Pick<ConversationStore, 'find' | 'exchange' | 'exchanges' | 'lastAnswered' | 'matching'> {
  const find = database.prepare<NamedConversation>(
    `SELECT c.id, c.audience, coalesce(c.title, (SELECT question FROM exchanges WHERE conversation = c.key ORDER BY key LIMIT 1)) AS title,
       c.started_at AS startedAt, c.last_asked_at AS lastAskedAt, c.sequence,
       (SELECT count(*) FROM exchanges WHERE conversation = c.key) AS questions
     FROM conversations c WHERE c.id = @conversation AND c.audience = @audience`,
  );
  const select = `SELECT ${EXCHANGE_COLUMNS} FROM exchanges e WHERE e.conversation = ${CONVERSATION}`;
  const one = database.prepare<NamedConversation & { id: string }>(`${select} AND e.id = @id`);
  const all = database.prepare<NamedConversation>(`${select} ORDER BY e.key`);
  const last = database.prepare<NamedConversation & { limit: number }>(
    `${select} AND e.status IN ('answered', 'not-found') ORDER BY e.key DESC LIMIT @limit`,
  );
  const matching = database.prepare<NamedConversation & { text: string; limit: number }>(
    `${select} AND instr(e.folded, @text) > 0 ORDER BY e.key LIMIT @limit`,
  );
  return {
    find(conversation) {
      const row = find.get(parameters(conversation));
      return row === undefined ? undefined : toRecord(row);
    },
    exchange(conversation, id) {
      const row = one.get({ ...parameters(conversation), id });
      return row === undefined ? undefined : toExchange(row);
    },
    exchanges: (conversation) => all.all(parameters(conversation)).map(toExchange),
    lastAnswered: (conversation, limit) =>
      last
        .all({ ...parameters(conversation), limit })
        .map(toExchange)
        .reverse(),
    matching: (conversation, text, limit) =>
      matching.all({ ...parameters(conversation), text: foldText(text), limit }).map(toExchange),
  };
}

function writing(
  database: Database.Database,
  options: SqliteConversationStoreOptions,
): Pick<ConversationStore, 'begin' | 'finish' | 'setSequence' | 'setFeedback' | 'rename'> {
  const { maximumExchanges = DEFAULT_MAXIMUM_EXCHANGES, maximumConversations = DEFAULT_MAXIMUM_CONVERSATIONS } =
    options;
  const known = database.prepare<NamedConversation>(`SELECT 1 WHERE ${CONVERSATION} IS NOT NULL`);
  const insertConversation = database.prepare(
    `INSERT INTO conversations (id, audience, started_at, last_asked_at) VALUES (@conversation, @audience, @askedAt, @askedAt)
     ON CONFLICT (id) DO UPDATE SET last_asked_at = excluded.last_asked_at WHERE audience = excluded.audience`,
  );
  const insertExchange = database.prepare(
    `INSERT INTO exchanges (conversation, id, asked_at, mode, question, folded)
     VALUES (${CONVERSATION}, @id, @askedAt, @mode, @question, @folded)
     ON CONFLICT (conversation, id) DO NOTHING`,
  );
  const trimExchanges = database.prepare(
    `DELETE FROM exchanges WHERE key IN (
       SELECT key FROM exchanges WHERE conversation = ${CONVERSATION} ORDER BY key DESC LIMIT -1 OFFSET @maximum)`,
  );
  const trimConversations = database.prepare(
    `DELETE FROM conversations WHERE key IN (
       SELECT key FROM conversations ORDER BY last_asked_at DESC, key DESC LIMIT -1 OFFSET ?)`,
  );
  const questionOf = database
    .prepare<NamedConversation & { id: string }, string>(
      `SELECT question FROM exchanges WHERE conversation = ${CONVERSATION} AND id = @id`,
    )
    .pluck();
  const update = database.prepare(
    `UPDATE exchanges SET language = @language, standalone = @standalone, sentences = @sentences, status = @status, reply = @reply,
       mode = @mode, notice = @notice, withheld = @withheld, windows_read = @windowsRead, closest = @closest, unanswered = @unanswered, timings = @timings,
       sequences = @sequences, folded = @folded
     WHERE conversation = ${CONVERSATION} AND id = @id`,
  );
  const sequence = database.prepare(
    'UPDATE conversations SET sequence = @sequence WHERE id = @conversation AND audience = @audience',
  );
  const rate = database.prepare(
    `UPDATE exchanges SET rating = @rating, reason = @reason, comment = @comment
     WHERE conversation = ${CONVERSATION} AND id = @id`,
  );
  const rename = database.prepare(
    'UPDATE conversations SET title = @title WHERE id = @conversation AND audience = @audience',
  );
  const begin = database.transaction<ConversationStore['begin']>((conversation, asked) => {
    const named = parameters(conversation);
    const isFirst = known.get(named) === undefined;
    insertConversation.run({ ...named, askedAt: asked.askedAt });
    if (isFirst) trimConversations.run(maximumConversations);
    insertExchange.run({ ...named, ...asked, folded: foldText(asked.question) });
    trimExchanges.run({ ...named, maximum: maximumExchanges });
  });
  return {
    begin,
    finish(conversation, id, answer) {
      const named = { ...parameters(conversation), id };
      const question = questionOf.get(named);
      if (question !== undefined) update.run({ ...named, ...toColumns(answer, question) });
    },
    setSequence: (conversation, value) => void sequence.run({ ...parameters(conversation), sequence: value }),
    setFeedback(conversation, id, feedback) {
      const { rating = null, reason = null, comment = null } = feedback ?? {};
      return rate.run({ ...parameters(conversation), id, rating, reason, comment }).changes > 0;
    },
    rename: (conversation, title) => rename.run({ ...parameters(conversation), title }).changes > 0,
  };
}

function forgetting(database: Database.Database): Pick<ConversationStore, 'delete' | 'forgetBefore'> {
  const remove = database.prepare<NamedConversation>(
    'DELETE FROM conversations WHERE id = @conversation AND audience = @audience',
  );
  const removeBefore = database.prepare<[number]>('DELETE FROM exchanges WHERE asked_at < ?');
  const removeEmpty = database.prepare(
    'DELETE FROM conversations WHERE NOT EXISTS (SELECT 1 FROM exchanges WHERE conversation = conversations.key)',
  );
  const forget = database.transaction((time: number) => {
    const { changes } = removeBefore.run(time);
    removeEmpty.run();
    return changes;
  });
  // What was deleted still stands in the journal until it is written into the file and cut off.
  const emptyJournal = () => void database.pragma('wal_checkpoint(TRUNCATE)');
  return {
    delete(conversation) {
      const { changes } = remove.run(parameters(conversation));
      if (changes > 0) emptyJournal();
      return changes > 0;
    },
    forgetBefore(time) {
      const forgotten = forget(time);
      emptyJournal();
      return forgotten;
    },
  };
}

interface NamedConversation {
  conversation: string;
  audience: string;
}

function parameters({ id, audience }: ConversationKey): NamedConversation {
  return { conversation: id, audience };
}

function toRecord(row: unknown): ConversationRecord {
  return recordSchema.parse(row);
}
