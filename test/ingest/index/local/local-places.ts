import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalIndex } from '../../../../ingest/index/local/local-index.ts';
import { openLocalIndexWriter } from '../../../../ingest/index/local/local-index-writer.ts';
import type { IndexPlace } from '../passage-index-suite.ts';

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'footnote-index-'));
}

export async function createLocalPlace(): Promise<IndexPlace> {
  const folder = temporaryFolder();
  return {
    openWriter: (settings) => openLocalIndexWriter({ folder, settings }),
    openIndex: (settings) => openLocalIndex({ folder, settings }),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
