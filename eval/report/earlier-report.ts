import { z } from 'zod';
import { FAILURE_STAGES } from '../failure-stage.ts';
import { REPORT_VERSION } from './report.ts';

const scoreSchema = z.object({ value: z.number(), low: z.number(), high: z.number(), count: z.number() });

const itemSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  fingerprint: z.string(),
  kind: z.string(),
  lang: z.string(),
  question: z.string(),
  verdict: z.enum(['right', 'wrong', 'unjudged']),
  failureStage: z.enum(FAILURE_STAGES).nullable(),
  status: z.enum(['answered', 'not-found', 'small-talk', 'cancelled', 'failed']),
  mode: z.enum(['extractive', 'model']).nullable(),
  answer: z.string(),
  answerability: z.number(),
  evidence: z.array(z.unknown()),
  retrieved: z.array(z.object({ gold: z.boolean() })),
  timings: z.object({ endMs: z.number() }),
  shares: z.record(z.string(), z.object({ part: z.number(), whole: z.number() })),
});

/** What of the `report.json` of an earlier run is compared and shown beside a later one. */
export const earlierReportSchema = z.object({
  version: z.literal(REPORT_VERSION),
  createdAt: z.string(),
  scores: z.record(z.string(), scoreSchema),
  stageLatencies: z.array(z.object({ stage: z.string(), p50Ms: z.number() })),
  items: z.array(itemSchema),
});

export type EarlierReport = z.infer<typeof earlierReportSchema>;
