import { z } from 'zod';

export const taskSchema = z.object({
  documents: z.string(),
  indexFolder: z.string(),
  encoder: z.enum(['real', 'stub']),
});

export type MeasureTask = z.infer<typeof taskSchema>;

export const measurementSchema = z.object({
  seconds: z.number(),
  /** Of all threads together: unlike `seconds` it hardly depends on what else the machine does. */
  cpuSeconds: z.number(),
  documents: z.number(),
  added: z.number(),
  changed: z.number(),
  passages: z.number(),
  /** Texts that were embedded: equal ones once. */
  embedded: z.number(),
  /** Share of the time in which the encoder had work. */
  encoderShare: z.number(),
  peakMegabytes: z.number(),
  /** Windows a second of a loop that does nothing but embed, right after the ingest; 0 for the stub. */
  loopRate: z.number(),
});

export type Measurement = z.infer<typeof measurementSchema>;
