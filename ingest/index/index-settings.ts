import type { Embedder } from '../embeddings/embedder.ts';
import type { IndexSettings } from './passage-index.ts';

/** Counted up with every change of how passages, windows or terms are made: other rules make another index. */
const PASSAGE_RULES = '3';

/** The settings of an index filled by an embedder. */
export function indexSettings({ id, dimension }: Pick<Embedder, 'id' | 'dimension'>): IndexSettings {
  return { embedderId: id, dimension, passageRules: PASSAGE_RULES };
}
