import type { Embedder } from './embedder.ts';

/** An embedder that is opened where something waits for its vector: the models that come with the project take a second and 300 MB. */
export interface EmbedderSource extends Pick<Embedder, 'id' | 'dimension'> {
  /** The same one, at every call until it is closed. */
  open(): Promise<Embedder>;
  /** Does nothing where none is open. */
  close(): Promise<void>;
}
