import type { Peer } from './peer.ts';

/**
 * In the order of the table; the others are compared with the first. Each is loaded only by the process that runs it, so that
 * no peer's memory holds another's packages.
 */
export const PEERS: Readonly<Record<string, () => Promise<Peer>>> = {
  Footnote: async () => (await import('./footnote-peer.ts')).footnotePeer,
  LangChain: async () => (await import('./langchain-peer.ts')).langchainPeer,
  'LlamaIndex.TS': async () => (await import('./llamaindex-peer.ts')).llamaindexPeer,
  Orama: async () => (await import('./orama-peer.ts')).oramaPeer,
  MiniSearch: async () => (await import('./minisearch-peer.ts')).minisearchPeer,
};
