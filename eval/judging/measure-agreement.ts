import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { findProjectFolder } from '../../models/project-folder.ts';
import { forEachInPool } from '../for-each-in-pool.ts';
import type { Claim, Judge } from './judge.ts';

/** How far a judge can be trusted: what it says of claims that people have judged. */
export interface JudgeAgreement {
  judge: string;
  labelled: number;
  /** Share of the claims judged as people did. */
  agreement: number;
  /** Agreement beyond chance: 1 is full, 0 is what guessing gives (Cohen 1960). */
  kappa: number;
}

/** Claims labelled by people: half of them follow from their quotes, half differ in one thing. */
const LABELLED_CLAIMS = 'eval/judging/labelled-claims.jsonl';

const labelledClaimSchema = z.object({ statement: z.string(), quotes: z.array(z.string()), follows: z.boolean() });
type LabelledClaim = z.infer<typeof labelledClaimSchema>;

const AT_A_TIME = 4;

export async function measureAgreement(judge: Judge): Promise<JudgeAgreement> {
  const claims = await readLabelledClaims();
  const pairs: LabelPair[] = [];
  const slots = Array.from({ length: AT_A_TIME }, (_, slot) => slot);
  await forEachInPool(claims, slots, async ({ follows, ...claim }) => {
    pairs.push({ person: follows, judge: await judge.follows(claim satisfies Claim) });
  });
  return { judge: judge.name, labelled: pairs.length, ...agreementOf(pairs) };
}

export interface LabelPair {
  person: boolean;
  judge: boolean;
}

/** @param pairs not empty */
export function agreementOf(pairs: readonly LabelPair[]): { agreement: number; kappa: number } {
  const share = (wanted: (pair: LabelPair) => boolean) => pairs.filter(wanted).length / pairs.length;
  const agreement = share(({ person, judge }) => person === judge);
  const byPerson = share(({ person }) => person);
  const byJudge = share(({ judge }) => judge);
  const byChance = byPerson * byJudge + (1 - byPerson) * (1 - byJudge);
  return { agreement, kappa: byChance === 1 ? 0 : (agreement - byChance) / (1 - byChance) };
}

async function readLabelledClaims(): Promise<LabelledClaim[]> {
  const text = await readFile(join(findProjectFolder(), LABELLED_CLAIMS), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => labelledClaimSchema.parse(JSON.parse(line)));
}
