import { join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession } from 'onnxruntime-node';
import { readModelFile } from './check-model-file.ts';
import { ModelFileError } from './errors.ts';
import { MODEL_FILES } from './manifest.ts';

/**
 * On x86 processors without VNNI the int8 kernels add pairs of products in 16 bits, which overflow: up to 1.1 of a relevance
 * logit, 0.008 of a cosine. This asks for kernels that do not, so that every machine reads and embeds alike; it costs 5%
 * there and nothing elsewhere (ONNX Runtime, `kOrtSessionOptionsAvx2PrecisionMode`).
 */
const EXACT_INTEGER_KERNELS = { session: { x64quantprecision: '1' } };

/**
 * Opens the session of a network. It takes 0.1 s and 40 to 60 MB beside the checksums; `run` blocks its thread, so it
 * belongs in a worker.
 * @param threads cores that one run may use
 * @throws ModelFileError where a file is not the expected one
 */
export async function loadModel(
  name: 'encoder' | 'reader',
  folder: string,
  threads: number,
): Promise<InferenceSession> {
  readModelFile(folder, MODEL_FILES.embeddings);
  readModelFile(folder, MODEL_FILES[name]);
  const path = join(folder, MODEL_FILES[name].name);
  try {
    return await InferenceSession.create(path, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
      extra: EXACT_INTEGER_KERNELS,
    });
  } catch (cause) {
    throw new ModelFileError(path, 'the runtime could not open the model.', { cause });
  }
}

/** Makes the tokenizer of both networks: 0.9 s and 250 MB, so a process makes it once. */
export function loadTokenizer(folder: string): Tokenizer {
  return new Tokenizer(JSON.parse(readModelFile(folder, MODEL_FILES.tokenizer).toString('utf8')), {});
}
