import { forEachInPool } from '../for-each-in-pool.ts';
import type { ReportItem } from '../report/report.ts';
import type { Share } from '../scorers/judged-answer.ts';
import type { ScoreDescription } from '../scorers/scorer.ts';
import type { Judge } from './judge.ts';

/**
 * Sentences that follow from what they cite / sentences, over all that was answered (the faithfulness of RAGAS; Es et
 * al. 2024, where a statement is a sentence and its context the quotes it cites).
 */
export const FAITHFULNESS: ScoreDescription = {
  name: 'judged.faithfulness',
  label: 'Sentences that follow from what they cite, as judged by a model',
  short: 'faithful',
  unit: 'share',
  better: 'higher',
};

/** Judgements asked for at a time: hosted endpoints allow more, a model on the same machine works no faster for it. */
const AT_A_TIME = 4;

/**
 * The items with the judged score added.
 * @throws JudgeError at the first claim that cannot be judged: a score over what happened to be judged is none
 */
export async function judgeItems(items: readonly ReportItem[], judge: Judge): Promise<ReportItem[]> {
  const shareOf = new Map<string, Share>();
  const answered = items.filter(({ status, sentences }) => status === 'answered' && sentences.length > 0);
  const slots = Array.from({ length: AT_A_TIME }, (_, slot) => slot);
  await forEachInPool(answered, slots, async (item) => {
    shareOf.set(item.id, await judgeItem(item, judge));
  });
  return items.map((item) => {
    const share = shareOf.get(item.id);
    if (!share) return item;
    return {
      ...item,
      shares: { ...item.shares, [FAITHFULNESS.name]: share },
      scores: { ...item.scores, [FAITHFULNESS.name]: share.part / share.whole },
    };
  });
}

async function judgeItem({ sentences, citations }: ReportItem, judge: Judge): Promise<Share> {
  const quoteOf = new Map(citations.map(({ marker, quote }) => [marker, quote]));
  let part = 0;
  for (const { text, markers } of sentences) {
    const quotes = markers.flatMap((marker) => quoteOf.get(marker) ?? []);
    part += Number(await judge.follows({ statement: text, quotes }));
  }
  return { part, whole: sentences.length };
}
