import { z } from 'zod';

/** What a child process is given, as a JSON file. */
export const peerTaskSchema = z.object({
  peer: z.string(),
  folder: z.string(),
  /** The file of `write-documents`. */
  documentsFile: z.string(),
  questions: z.array(
    z.object({
      question: z.string(),
      history: z.array(z.object({ role: z.enum(['user', 'assistant']), text: z.string() })),
    }),
  ),
  limit: z.int().positive(),
});
export type PeerTask = z.infer<typeof peerTaskSchema>;

export const peerDocumentsSchema = z.array(z.object({ uri: z.string(), title: z.string(), text: z.string() }));

const spanSchema = z.object({ uri: z.string(), start: z.int(), end: z.int(), text: z.string() });

/** What a child process hands back, as a JSON file. */
export const peerRunSchema = z.object({
  configuration: z.string(),
  passages: z.int(),
  unlocated: z.int(),
  ingestSeconds: z.number(),
  /** Processor time over all threads, as below. */
  ingestProcessorSeconds: z.number(),
  encoderSeconds: z.number(),
  /** For all questions together. */
  askingProcessorSeconds: z.number(),
  indexBytes: z.int(),
  /** The most memory that the process ever held (resident set), model included. */
  peakBytes: z.int(),
  /** One for each question, in the same order. */
  answers: z.array(z.object({ milliseconds: z.number(), spans: z.array(spanSchema) })),
});
export type PeerRun = z.infer<typeof peerRunSchema>;
