import { LOCAL_EMBEDDER } from './embeddings/local-embedder.ts';
import { indexSettings } from './index/index-settings.ts';
import type { Verification } from './index/local/verify/verification.ts';
import { verifyLocalIndex } from './index/local/verify/verify-local-index.ts';
import type { IndexSettings } from './index/passage-index.ts';
import { buildPassages } from './passages/build-passages.ts';

/** @throws what `verifyLocalIndex` throws */
export function runVerify(
  folder: string,
  settings: IndexSettings = indexSettings(LOCAL_EMBEDDER),
): Promise<Verification> {
  return verifyLocalIndex({ folder, settings, cut: buildPassages });
}
