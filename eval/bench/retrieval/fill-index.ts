import { openLocalIndexWriter } from '../../../ingest/index/local/local-index-writer.ts';
import type { IndexSettings, PassageIndexWriter } from '../../../ingest/index/passage-index.ts';
import { generateDocument, PASSAGES_A_DOCUMENT } from './generate-passages.ts';
import { DIMENSION, topicVector } from './topic-vector.ts';
import { zipfVocabulary } from './zipf-vocabulary.ts';

export const BENCH_SETTINGS: IndexSettings = { embedderId: 'topics/1', dimension: DIMENSION, passageRules: 'bench' };

const DOCUMENTS_A_COMMIT = 10;
const VECTORS_A_COMMIT = 1_000;

/** Makes an index of so many generated passages with vectors and graph. */
export async function fillIndex(folder: string, passages: number, onProgress: (text: string) => void): Promise<void> {
  const writer = await openLocalIndexWriter({ folder, settings: BENCH_SETTINGS, rebuild: true });
  try {
    await putDocuments(writer, passages, onProgress);
    await putVectors(writer, onProgress);
    onProgress('the graph');
    await writer.saveGraph();
  } finally {
    await writer.close();
  }
}

async function putDocuments(writer: PassageIndexWriter, passages: number, onProgress: (text: string) => void) {
  const vocabulary = zipfVocabulary();
  const documents = Math.ceil(passages / PASSAGES_A_DOCUMENT);
  for (let first = 0; first < documents; first += DOCUMENTS_A_COMMIT) {
    const count = Math.min(DOCUMENTS_A_COMMIT, documents - first);
    const put = Array.from({ length: count }, (_, k) => {
      const left = passages - (first + k) * PASSAGES_A_DOCUMENT;
      return generateDocument(first + k, vocabulary, Math.min(PASSAGES_A_DOCUMENT, left));
    });
    await writer.commitDocuments({ put, remove: [] });
    if (first % (DOCUMENTS_A_COMMIT * 10) === 0) onProgress(`document ${first + count} of ${documents}`);
  }
}

async function putVectors(writer: PassageIndexWriter, onProgress: (text: string) => void): Promise<void> {
  for (let done = 0; ; ) {
    const waiting = await writer.pendingWindows(VECTORS_A_COMMIT);
    if (waiting.length === 0) return;
    await writer.commitVectors(waiting.map(({ id }) => ({ windowId: id, vector: topicVector(id) })));
    done += waiting.length;
    if (done % (VECTORS_A_COMMIT * 10) === 0) onProgress(`vector ${done}`);
  }
}
