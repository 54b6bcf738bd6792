import type { RetrievedPassage } from '../ask-question.ts';
import type { DocumentSpan, GoldEvidence } from '../evidence/gold-evidence.ts';
import { type JudgedAnswer, type Share, single } from './judged-answer.ts';
import { type EvidenceRanks, rankEvidence } from './rank-evidence.ts';
import type { ScoreDescription, Scorer } from './scorer.ts';

/** What is judged of a ranking, whoever made it. */
export interface JudgedRanking extends Pick<JudgedAnswer, 'question'> {
  gold: readonly GoldEvidence[];
  /** Best first. */
  passages: readonly DocumentSpan[];
}

/** A score of a ranking: not defined for questions that state no evidence. */
export interface RankingScorer extends Scorer {
  shareOfRanking(ranking: JudgedRanking): Share | undefined;
}

export function rankingScorer(
  description: Pick<ScoreDescription, 'name' | 'label' | 'short'>,
  value: (ranks: EvidenceRanks) => number | boolean,
): RankingScorer {
  const shareOfRanking = (ranking: JudgedRanking): Share | undefined => {
    const ranks = rankEvidence(ranking);
    return ranks && single(value(ranks));
  };
  return {
    ...{ ...description, unit: 'share', better: 'higher', shareOfRanking },
    share: (judged) => shareOfRanking(rankingOf(judged)),
  };
}

export function rankingOf({ question, gold, answer }: JudgedAnswer): JudgedRanking {
  return { question, gold, passages: (answer.outcome?.retrieved ?? []).map(withCopies) };
}

function withCopies({ passage, copies = [] }: RetrievedPassage): DocumentSpan {
  return { ...passage, copies: copies.map((copy) => copy.passage) };
}
