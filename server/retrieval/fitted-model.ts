import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findProjectFolder } from '../../models/project-folder.ts';

const logisticModelSchema = z.object({ bias: z.number(), weights: z.record(z.string(), z.number()) });

/** A file of `models/fitted/`, as `npm run fit` writes it. */
export const fittedModelSchema = z.object({
  version: z.literal(1),
  /** Probability from which a question counts as answered. */
  threshold: z.number().min(0).max(1),
  withVectors: logisticModelSchema,
  withoutVectors: logisticModelSchema,
});

/** Weights of named features, and what is added to their sum: a logit. */
export type LogisticModel = z.infer<typeof logisticModelSchema>;
export type FittedModel = z.infer<typeof fittedModelSchema>;

/** @throws where the file is missing or of another version: `npm run fit` writes it */
export function loadFittedModel(name: string): FittedModel {
  const file = join(findProjectFolder(), 'models', 'fitted', `${name}.json`);
  return fittedModelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
