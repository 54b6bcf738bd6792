import { z } from 'zod';
import { ENCODER_DIMENSION } from '../../models/manifest.ts';
import type { Peer, PeerDocument } from './peer.ts';
import { openPeerEncoder } from './peer-encoder.ts';
import { functionOf, requirePeerPackage } from './peer-packages.ts';
import { splitParagraphs } from './split-paragraphs.ts';

/** Handed back to Orama's functions and not looked into. */
type Database = unknown;

interface HybridSearch {
  mode: 'hybrid';
  term: string;
  vector: { value: number[]; property: string };
  limit: number;
}

const packageSchema = z.object({
  create: functionOf<(options: { schema: Record<string, string> }) => Database>(),
  insertMultiple: functionOf<(database: Database, documents: object[]) => unknown>(),
  search: functionOf<(database: Database, search: HybridSearch) => unknown>(),
  save: functionOf<(database: Database) => unknown>(),
});

const foundSchema = z.object({ hits: z.array(z.object({ id: z.string() })) });

export const oramaPeer: Peer = {
  configuration:
    'Paragraphs, joined up to 1,000 characters, with `title`, `text` and `embedding`; all defaults (`english` tokenizer, similarity from 0.8, weights 0.5 and 0.5), `search(db, { mode: "hybrid", term, vector, limit: 10 })` (https://docs.orama.com/open-source/usage/search/hybrid-search).',
  async ingest({ documents }) {
    const orama = requirePeerPackage('@orama/orama', packageSchema);
    const encoder = await openPeerEncoder();
    const paragraphs = documents.flatMap(splitParagraphs);
    const vectors = await encoder.encodePassages(paragraphs.map(({ text }) => text));
    const embedding = `vector[${ENCODER_DIMENSION}]`;
    const database = await orama.create({ schema: { title: 'string', text: 'string', embedding } });
    const titles = titlesByUri(documents);
    const records = paragraphs.map(({ uri, text }, k) => ({
      ...{ id: String(k), title: titles.get(uri) ?? uri, text },
      embedding: vectors[k],
    }));
    await orama.insertMultiple(database, records);
    const encoderSeconds = encoder.seconds();
    return {
      passages: paragraphs.length,
      unlocated: 0,
      encoderSeconds,
      async search({ question }, limit) {
        const vector = { value: await encoder.encodeQuestion(question), property: 'embedding' };
        const found = await orama.search(database, { mode: 'hybrid', term: question, vector, limit });
        return foundSchema.parse(found).hits.flatMap(({ id }) => paragraphs[Number(id)] ?? []);
      },
      measureBytes: async () => Buffer.byteLength(JSON.stringify(await orama.save(database))),
      close: () => encoder.close(),
    };
  },
};

function titlesByUri(documents: readonly PeerDocument[]): Map<string, string> {
  return new Map(documents.map(({ uri, title }) => [uri, title]));
}
