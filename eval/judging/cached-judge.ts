import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Claim, Judge } from './judge.ts';

const cachedSchema = z.object({ follows: z.boolean() });

/** Asks a judge about each claim once: what it said is kept in a folder, under the judge's name and the claim's text. */
export function createCachedJudge(judge: Judge, folder: string): Judge {
  return {
    name: judge.name,
    async follows(claim) {
      const file = join(folder, `${claimKey(judge.name, claim)}.json`);
      const known = await readJudgement(file);
      if (known !== undefined) return known;
      const follows = await judge.follows(claim);
      await keepJudgement(file, { folder, follows });
      return follows;
    },
  };
}

function claimKey(judgeName: string, { statement, quotes }: Claim): string {
  return createHash('sha256')
    .update(JSON.stringify([judgeName, statement, quotes]))
    .digest('hex');
}

/** A file that is missing or damaged means that the claim is judged anew. */
async function readJudgement(file: string): Promise<boolean | undefined> {
  try {
    return cachedSchema.parse(JSON.parse(await readFile(file, 'utf8'))).follows;
  } catch {
    return undefined;
  }
}

async function keepJudgement(file: string, { folder, follows }: { folder: string; follows: boolean }): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, JSON.stringify({ follows }));
  await rename(unfinished, file);
}
