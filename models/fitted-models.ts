import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findProjectFolder } from './project-folder.ts';

const logisticModel = z.object({ bias: z.number(), weights: z.record(z.string(), z.number()) });

const rankingModel = z.object({
  version: z.literal(1),
  weights: z.object({ textShare: z.number(), similarityShare: z.number(), relevance: z.number(), offRole: z.number() }),
});

const sentencesModel = z.object({
  version: z.literal(1),
  weights: z.object({
    passageScore: z.number(),
    relevance: z.number(),
    span: z.number(),
    sharedWords: z.number(),
    askedCount: z.number(),
  }),
});

const answerabilityModel = z.object({
  version: z.literal(1),
  /** Probability from which a question counts as answered. */
  threshold: z.number().min(0).max(1),
  withVectors: logisticModel,
  withoutVectors: logisticModel,
});

/** Weights of named features, and what is added to their sum: a logit. */
export type LogisticModel = z.infer<typeof logisticModel>;
export type RankingModel = z.infer<typeof rankingModel>;
export type SentencesModel = z.infer<typeof sentencesModel>;
export type AnswerabilityModel = z.infer<typeof answerabilityModel>;

export interface FittedFile<Model> {
  /** Of the file in `models/fitted/`, without its ending. */
  name: string;
  /** What the file must hold; what else it holds are figures to be read. */
  schema: z.ZodType<Model>;
}

/** What puts one passage before another. */
export const RANKING: FittedFile<RankingModel> = { name: 'ranking', schema: rankingModel };
/** What puts one sentence before another. */
export const SENTENCES: FittedFile<SentencesModel> = { name: 'sentences', schema: sentencesModel };
/** When the documents count as answering a question. */
export const ANSWERABILITY: FittedFile<AnswerabilityModel> = { name: 'answerability', schema: answerabilityModel };

export function fittedModelPath({ name }: Pick<FittedFile<unknown>, 'name'>): string {
  return join(findProjectFolder(), 'models', 'fitted', `${name}.json`);
}

/** @throws where the file is missing or of another version: `npm run fit` writes it */
export function loadFittedModel<Model>(file: FittedFile<Model>): Model {
  return file.schema.parse(JSON.parse(readFileSync(fittedModelPath(file), 'utf8')));
}

/** The features, each as often as its weight says: one without a weight counts nothing, a missing one as 0. */
export function weightedSum(
  weights: Readonly<Record<string, number>>,
  features: Readonly<Record<string, number | undefined>>,
): number {
  return Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * (features[name] ?? 0), 0);
}
