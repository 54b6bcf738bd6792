import { z } from 'zod';
import { type Chunk, locateChunks } from './locate-chunks.ts';
import type { Peer } from './peer.ts';
import { openPeerEncoder } from './peer-encoder.ts';
import { functionOf, requirePeerPackage } from './peer-packages.ts';

/** Both as in the tutorial named below. */
const CHUNK_CHARACTERS = 1000;
const OVERLAP_CHARACTERS = 200;

interface LangChainDocument {
  pageContent: string;
  metadata: Record<string, unknown>;
}

interface Embeddings {
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
}

interface MemoryVectorStore {
  memoryVectors: unknown[];
  addDocuments(documents: LangChainDocument[]): Promise<unknown>;
  similaritySearch(question: string, limit: number): Promise<unknown>;
}

type DocumentClass = new (fields: LangChainDocument) => LangChainDocument;
type StoreClass = new (embeddings: Embeddings) => MemoryVectorStore;
type SplitterClass = new (options: {
  chunkSize: number;
  chunkOverlap: number;
}) => {
  splitDocuments(documents: LangChainDocument[]): Promise<LangChainDocument[]>;
};

const foundSchema = z.array(z.object({ metadata: z.object({ chunk: z.int() }) }));

export const langchainPeer: Peer = {
  configuration: `\`RecursiveCharacterTextSplitter({ chunkSize: ${CHUNK_CHARACTERS}, chunkOverlap: ${OVERLAP_CHARACTERS} })\`, \`MemoryVectorStore\`, \`similaritySearch(question, 10)\`, as the tutorial "Build a semantic search engine" sets it up (https://docs.langchain.com/oss/javascript/langchain/knowledge-base).`,
  async ingest({ documents }) {
    const { Document, RecursiveCharacterTextSplitter, MemoryVectorStore } = loadLangChain();
    const splitter = new RecursiveCharacterTextSplitter({
      chunkSize: CHUNK_CHARACTERS,
      chunkOverlap: OVERLAP_CHARACTERS,
    });
    const whole = documents.map(({ uri, text }) => new Document({ pageContent: text, metadata: { source: uri } }));
    const split = await splitter.splitDocuments(whole);
    const chunks = split.map(
      ({ pageContent, metadata }): Chunk => ({ uri: String(metadata.source), text: pageContent }),
    );
    for (const [chunk, { metadata }] of split.entries()) metadata.chunk = chunk;
    const encoder = await openPeerEncoder();
    const store = new MemoryVectorStore({
      embedDocuments: (texts) => encoder.encodePassages(texts),
      embedQuery: (text) => encoder.encodeQuestion(text),
    });
    await store.addDocuments(split);
    const encoderSeconds = encoder.seconds();
    const { spans, unlocated } = locateChunks(documents, chunks);
    return {
      passages: spans.length,
      unlocated,
      encoderSeconds,
      async search({ question }, limit) {
        const found = foundSchema.parse(await store.similaritySearch(question, limit));
        return found.flatMap(({ metadata }) => spans[metadata.chunk] ?? []);
      },
      measureBytes: async () => Buffer.byteLength(JSON.stringify(store.memoryVectors)),
      close: () => encoder.close(),
    };
  },
};

function loadLangChain() {
  const core = z.object({ Document: functionOf<DocumentClass>() });
  const splitters = z.object({ RecursiveCharacterTextSplitter: functionOf<SplitterClass>() });
  const stores = z.object({ MemoryVectorStore: functionOf<StoreClass>() });
  return {
    ...requirePeerPackage('@langchain/core/documents', core),
    ...requirePeerPackage('@langchain/textsplitters', splitters),
    ...requirePeerPackage('@langchain/classic/vectorstores/memory', stores),
  };
}
