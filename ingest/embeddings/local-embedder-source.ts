import { type LocalModels, openLocalModels } from '../../models/local-models.ts';
import type { EmbedderSource } from './embedder-source.ts';
import { createLocalEmbedder, LOCAL_EMBEDDER } from './local-embedder.ts';

/** The encoder that comes with the project. Opening it fails with `ModelFileError` where a file of it is missing or damaged. */
export function localEmbedderSource(): EmbedderSource {
  let models: LocalModels | undefined;
  return {
    ...LOCAL_EMBEDDER,
    async open() {
      models ??= openLocalModels();
      await models.warm(['encoder']);
      return createLocalEmbedder(models);
    },
    async close() {
      const opened = models;
      models = undefined;
      await opened?.close();
    },
  };
}
