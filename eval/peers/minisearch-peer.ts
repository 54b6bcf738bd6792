import { z } from 'zod';
import type { Peer } from './peer.ts';
import { functionOf, requirePeerPackage } from './peer-packages.ts';
import { splitParagraphs } from './split-paragraphs.ts';

interface MiniSearchIndex {
  addAll(documents: object[]): void;
  search(question: string): unknown;
  toJSON(): unknown;
}

const packageSchema = functionOf<new (options: { fields: string[] }) => MiniSearchIndex>();

/** Every paragraph with a word of the question comes back: only the first are looked at. */
const foundSchema = z.array(z.object({ id: z.int() }));

export const minisearchPeer: Peer = {
  configuration:
    'No encoder: BM25+ over paragraphs, joined up to 1,000 characters; `new MiniSearch({ fields: ["title", "text"] })` and `search(question)` with the default options of "Basic usage" (https://lucaong.github.io/minisearch).',
  async ingest({ documents }) {
    const MiniSearch = requirePeerPackage('minisearch', packageSchema);
    const index = new MiniSearch({ fields: ['title', 'text'] });
    const titled = documents.flatMap((document) =>
      splitParagraphs(document).map((span) => ({ span, title: document.title })),
    );
    index.addAll(titled.map(({ span, title }, id) => ({ id, title, text: span.text })));
    return {
      passages: titled.length,
      unlocated: 0,
      encoderSeconds: 0,
      async search({ question }, limit) {
        const found = z.array(z.unknown()).parse(index.search(question));
        return foundSchema.parse(found.slice(0, limit)).flatMap(({ id }) => titled[id]?.span ?? []);
      },
      measureBytes: async () => Buffer.byteLength(JSON.stringify(index)),
      close: async () => {},
    };
  },
};
