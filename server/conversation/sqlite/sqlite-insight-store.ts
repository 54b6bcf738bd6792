import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { InsightStore } from '../../insights/insight-store.ts';
import { answerStatusSchema, ratingSchema } from '../../protocol.ts';
import { EXCHANGE_COLUMNS, toExchange } from './exchange-rows.ts';

const BYTES_A_COMPONENT = Float32Array.BYTES_PER_ELEMENT;

const countsSchema = z.object({
  asked: z.int(),
  answered: z.int(),
  notFound: z.int(),
  liked: z.int(),
  disliked: z.int(),
});
const unresolvedSchema = z.object({
  key: z.int(),
  question: z.string(),
  standalone: z.string().nullable(),
  status: answerStatusSchema,
  rating: ratingSchema.nullable(),
});
const conversationSchema = z.object({ conversation_id: z.string(), audience: z.enum(['public', 'staff']) });
const vectorSchema = z.object({ exchange: z.int(), vector: z.instanceof(Buffer) });

/** Reads the same database as the conversation store. */
export function createSqliteInsightStore(database: Database.Database): InsightStore {
  const outcomes = database.prepare<{ from: number; to: number }>(
    `SELECT count(*) AS asked, count(*) FILTER (WHERE status = 'answered') AS answered,
       count(*) FILTER (WHERE status = 'not-found') AS notFound, count(*) FILTER (WHERE rating = 'up') AS liked,
       count(*) FILTER (WHERE rating = 'down') AS disliked
     FROM exchanges WHERE asked_at >= @from AND asked_at < @to AND status <> 'small-talk'`,
  );
  const unresolved = database.prepare<{ from: number; to: number; limit: number }>(
    `SELECT key, question, standalone, status, rating FROM exchanges
     WHERE (status = 'not-found' OR rating = 'down') AND asked_at >= @from AND asked_at < @to
     ORDER BY asked_at DESC, key DESC LIMIT @limit`,
  );
  const one = database.prepare<[number]>(
    `SELECT ${EXCHANGE_COLUMNS}, c.id AS conversation_id, c.audience FROM exchanges e
     JOIN conversations c ON c.key = e.conversation WHERE e.key = ?`,
  );
  const vectors = database.prepare<{ keys: string; embedderId: string }>(
    `SELECT exchange, vector FROM question_vectors
     WHERE exchange IN (SELECT value FROM json_each(@keys)) AND embedder_id = @embedderId`,
  );
  const keep = database.prepare(
    `INSERT INTO question_vectors (exchange, embedder_id, vector)
     SELECT @key, @embedderId, @vector WHERE EXISTS (SELECT 1 FROM exchanges WHERE key = @key)
     ON CONFLICT (exchange) DO UPDATE SET embedder_id = excluded.embedder_id, vector = excluded.vector`,
  );
  return {
    outcomes: (time) => countsSchema.parse(outcomes.get({ ...time })),
    unresolved: (time, limit) =>
      unresolved.all({ ...time, limit }).map((row) => {
        const { key, question, standalone, status, rating } = unresolvedSchema.parse(row);
        return {
          ...{ key, question, status },
          ...(standalone !== null && { standaloneQuestion: standalone }),
          ...(rating !== null && { rating }),
        };
      }),
    exchange(key) {
      const row = one.get(key);
      if (row === undefined) return undefined;
      const { conversation_id: id, audience } = conversationSchema.parse(row);
      return { conversation: { id, audience }, exchange: toExchange(row) };
    },
    vectors: (keys, embedderId) =>
      new Map(
        vectors.all({ keys: JSON.stringify(keys), embedderId }).map((row) => {
          const { exchange, vector } = vectorSchema.parse(row);
          return [exchange, fromBytes(vector)];
        }),
      ),
    keepVector: (key, embedderId, vector) => void keep.run({ key, embedderId, vector: toBytes(vector) }),
  };
}

function toBytes(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** A copy, since the bytes of a row may begin anywhere. */
function fromBytes(bytes: Buffer): Float32Array {
  const copy = new Uint8Array(bytes);
  return new Float32Array(copy.buffer, 0, copy.byteLength / BYTES_A_COMPONENT);
}
