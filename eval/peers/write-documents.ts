// A process of its own: a child begins with the peak memory of its parent, so the parent of the measured ones stays small.
import { writeFile } from 'node:fs/promises';
import { openPipelines } from '../open-pipeline.ts';
import type { PeerDocument } from './peer.ts';

/** Every document as Footnote's index keeps it. */
async function readDocuments(folder: string): Promise<PeerDocument[]> {
  const { index, close } = await openPipelines({
    documents: folder,
    count: 1,
    onMessage: (message) => console.error(message),
  });
  try {
    const records = await index.documents('everything');
    const stored = await Promise.all(records.map(({ id }) => index.document(id, 'everything')));
    return stored.flatMap((document) => (document ? [pick(document)] : []));
  } finally {
    await close();
  }
}

function pick({ uri, title, text }: PeerDocument): PeerDocument {
  return { uri, title, text };
}

const [folder = '', documentsFile = ''] = process.argv.slice(2);
await writeFile(documentsFile, JSON.stringify(await readDocuments(folder)));
