/** A file that must be exactly the one that the measurements were made with. */
export interface ModelFile {
  name: string;
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

/** The files of `models/`; where they come from is told in its README. */
export const MODEL_FILES = {
  embeddings: {
    name: 'embeddings.bin',
    bytes: 54_800_384,
    sha256: 'dc0140ff5cdf389dc36224c240b900a00f3fe9890f0aaa85c31bb4ef98d76499',
  },
  encoder: {
    name: 'encoder.onnx',
    bytes: 21_702_350,
    sha256: '6aca7a0715550266e649ed1c989c6eb2568714b3b7b7119f6cb20248a4513f24',
  },
  reader: {
    name: 'reader.onnx',
    bytes: 21_708_807,
    sha256: 'f11b043f26e940b0b66f09e058af8128e27d797870261049d764600300cbfbeb',
  },
  tokenizer: {
    name: 'tokenizer.json',
    bytes: 8_779_530,
    sha256: '1731b8eb6cb67dd5e834f72ead24d99f993bf818c3cce38178790573f4984a32',
  },
} as const satisfies Record<string, ModelFile>;

/** Length of the encoder's vectors. */
export const ENCODER_DIMENSION = 384;

/** Names the encoder in an index: another file is another encoder. */
export const ENCODER_ID = `multilingual-e5-small/${MODEL_FILES.encoder.sha256.slice(0, 12)}`;
