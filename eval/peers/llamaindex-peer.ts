import { posix } from 'node:path';
import { z } from 'zod';
import { type Chunk, locateChunks } from './locate-chunks.ts';
import type { Peer, PeerDocument } from './peer.ts';
import { openPeerEncoder, type PeerEncoder } from './peer-encoder.ts';
import { functionOf, requirePeerPackage } from './peer-packages.ts';

interface TextNode {
  id_: string;
  text: string;
  metadata: Record<string, unknown>;
}

interface EmbedModel {
  getTextEmbedding(text: string): Promise<number[]>;
}

interface Store {
  toDict(): unknown;
}

interface VectorStoreIndex {
  storageContext: { docStore: Store; vectorStores: Record<string, Store | undefined> };
  asRetriever(options: { similarityTopK: number }): { retrieve(request: { query: string }): Promise<unknown> };
}

const packageSchema = z.object({
  BaseEmbedding: functionOf<new () => EmbedModel>(),
  Document: functionOf<new (fields: { text: string; metadata: Record<string, string> }) => object>(),
  VectorStoreIndex: z.custom<{ init(options: { nodes: TextNode[] }): Promise<VectorStoreIndex> }>(),
  Settings: z.custom<{
    embedModel: EmbedModel;
    nodeParser: { getNodesFromDocuments(documents: object[]): TextNode[] | Promise<TextNode[]> };
  }>(),
});
type LlamaIndex = z.infer<typeof packageSchema>;

const foundSchema = z.array(z.object({ node: z.object({ id_: z.string() }) }));

export const llamaindexPeer: Peer = {
  configuration:
    "`VectorStoreIndex` over documents with `SimpleDirectoryReader`'s metadata (`file_path`, `file_name`), `Settings`' own `SentenceSplitter` (1,024 tokens, 200 overlap; the encoder sees the first 512), in-memory stores, `asRetriever({ similarityTopK: 10 })`, as its documentation does (https://github.com/run-llama/LlamaIndexTS, `modules/rag/retriever.mdx`).",
  async ingest({ documents }) {
    const llamaIndex = requirePeerPackage('llamaindex', packageSchema);
    const encoder = await openPeerEncoder();
    llamaIndex.Settings.embedModel = createEmbedModel(llamaIndex, encoder);
    const nodes = await llamaIndex.Settings.nodeParser.getNodesFromDocuments(readLikeFolder(llamaIndex, documents));
    const chunks = nodes.map(({ text, metadata }): Chunk => ({ uri: String(metadata.file_path), text }));
    const index = await llamaIndex.VectorStoreIndex.init({ nodes });
    const encoderSeconds = encoder.seconds();
    const { spans, unlocated } = locateChunks(documents, chunks);
    const spanOfNode = new Map(nodes.map(({ id_ }, k) => [id_, spans[k]]));
    return {
      passages: spans.length,
      unlocated,
      encoderSeconds,
      async search({ question }, limit) {
        const retriever = index.asRetriever({ similarityTopK: limit });
        const found = foundSchema.parse(await retriever.retrieve({ query: question }));
        return found.flatMap(({ node }) => spanOfNode.get(node.id_) ?? []);
      },
      async measureBytes() {
        const { docStore, vectorStores } = index.storageContext;
        const stores = [docStore, ...Object.values(vectorStores)].map((store) => store?.toDict());
        return Buffer.byteLength(JSON.stringify(stores));
      },
      close: () => encoder.close(),
    };
  },
};

function createEmbedModel({ BaseEmbedding }: LlamaIndex, encoder: PeerEncoder): EmbedModel {
  class LocalEmbedding extends BaseEmbedding {
    // the base class sets this to one text at a time, and batches through it
    getTextEmbeddings = (texts: string[]): Promise<number[][]> => encoder.encodePassages(texts);
    override async getTextEmbedding(text: string): Promise<number[]> {
      const [vector = []] = await encoder.encodePassages([text]);
      return vector;
    }
    getQueryEmbedding = ({ text }: { text: string }): Promise<number[]> => encoder.encodeQuestion(text);
  }
  return new LocalEmbedding();
}

function readLikeFolder({ Document }: LlamaIndex, documents: readonly PeerDocument[]): object[] {
  return documents.map(
    ({ uri, text }) => new Document({ text, metadata: { file_path: uri, file_name: posix.basename(uri) } }),
  );
}
