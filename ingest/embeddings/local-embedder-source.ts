import { type LocalModels, openLocalModels } from '../../models/local-models.ts';
import type { EmbedderSource } from './embedder-source.ts';
import { createLocalEmbedder, LOCAL_EMBEDDER } from './local-embedder.ts';

/**
 * The encoder that comes with the project. Opening it fails with `ModelFileError` where a file of it is missing or damaged.
 * @param openModels is called once until it is closed
 */
export function localEmbedderSource(openModels: () => LocalModels = openLocalModels): EmbedderSource {
  let models: LocalModels | undefined;
  return {
    ...LOCAL_EMBEDDER,
    async open() {
      models ??= openModels();
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
