import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { type LocalModels, openLocalModels, type Reading } from '../../models/local-models.ts';
import { MODEL_FILES } from '../../models/manifest.ts';

const readingSchema = z.object({
  relevance: z.number(),
  spans: z.array(z.object({ start: z.number(), end: z.number(), score: z.number() })),
});

/**
 * The networks of this project, asked about each text once: what they gave is kept in a file, for tuning runs in which only what
 * is made of it changes. Latencies of such a run say nothing. The deadline of a reading is ignored.
 * @param file is made where it is not there; other networks than those that filled it find nothing in it
 */
export function openReplayedModels(file: string, models: LocalModels = openLocalModels()): LocalModels {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  // a lost result is made again
  database.pragma('synchronous = OFF');
  database.exec('CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, result BLOB NOT NULL) WITHOUT ROWID');
  const find = database.prepare<[Buffer], { result: Buffer }>('SELECT result FROM results WHERE key = ?');
  const keep = database.prepare<[Buffer, Buffer]>('INSERT OR REPLACE INTO results VALUES (?, ?)');

  async function remembered<Result>(texts: readonly string[], use: Use<Result>): Promise<Result[]> {
    const keys = texts.map((text) => keyOf(use.network, ...use.asked, text));
    const known = keys.map((key) => find.get(key)?.result);
    const missing = texts.filter((_, k) => known[k] === undefined);
    const made = missing.length > 0 ? await use.make(missing) : [];
    return texts.map((_, k) => {
      const stored = known[k];
      if (stored) return use.decode(stored);
      const result = made.shift();
      if (result === undefined) throw new RangeError('The network gave fewer results than it was asked for.');
      keep.run(keys[k] ?? Buffer.alloc(0), use.encode(result));
      return result;
    });
  }

  return {
    warm: async () => {},
    encode: (texts) =>
      remembered<Float32Array>(texts, {
        ...{ network: 'encoder', asked: [] },
        make: (missing) => models.encode(missing),
        encode: (vector) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
        decode: (stored) => new Float32Array(new Uint8Array(stored).buffer),
      }),
    async read({ question, windows, isEnough }) {
      const readings: Reading[] = [];
      for (const window of windows) {
        if (isEnough?.(readings)) break;
        readings.push(
          ...(await remembered<Reading>([window], {
            ...{ network: 'reader', asked: [question] },
            make: (missing) => models.read({ question, windows: missing, deadline: Number.POSITIVE_INFINITY }),
            encode: (reading) => Buffer.from(JSON.stringify(reading)),
            decode: (stored) => readingSchema.parse(JSON.parse(stored.toString('utf8'))),
          })),
        );
      }
      return readings;
    },
    async close() {
      database.close();
      await models.close();
    },
  };
}

interface Use<Result> {
  network: 'encoder' | 'reader';
  /** What else the result depends on. */
  asked: readonly string[];
  make: (texts: string[]) => Promise<Result[]>;
  encode: (result: Result) => Buffer;
  decode: (stored: Buffer) => Result;
}

function keyOf(network: Use<unknown>['network'], ...texts: string[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([MODEL_FILES[network].sha256, ...texts]))
    .digest();
}
