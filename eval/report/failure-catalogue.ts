import type { FailureStage } from '../failure-stage.ts';

export interface FailureDescription {
  stage: FailureStage;
  name: string;
  /** What happened, as a whole sentence. */
  meaning: string;
  /** Where in the code it is decided. */
  place: string;
}

/** What each failure stage means, in the order of the way; answers that should not have been come last. */
export const FAILURE_CATALOGUE: readonly FailureDescription[] = [
  {
    stage: 'failed',
    name: 'Failed',
    meaning: 'The pipeline threw or was cancelled: neither an answer nor a refusal came.',
    place: 'server/pipeline.ts',
  },
  {
    stage: 'not-retrieved',
    name: 'Not retrieved',
    meaning: 'No retrieved passage holds the evidence: neither its words nor its meaning were found.',
    place: 'server/retrieval/hybrid-retriever.ts',
  },
  {
    stage: 'ranked-low',
    name: 'Ranked low',
    meaning: 'The evidence was retrieved, but below the five passages from which sentences are mostly taken.',
    place: 'server/retrieval/rank-passages.ts',
  },
  {
    stage: 'refused',
    name: 'Refused',
    meaning: 'The evidence was at hand, and the answer was still held to be missing from the documents.',
    place: 'server/retrieval/answerability.ts',
  },
  {
    stage: 'withheld',
    name: 'Withheld',
    meaning: 'A sentence from the evidence was proposed, and verification did not let it through.',
    place: 'server/citations/verify-sentence.ts',
  },
  {
    stage: 'not-selected',
    name: 'Not selected',
    meaning: 'The evidence was at hand, and the answer was taken from elsewhere.',
    place: 'server/answering/score-sentences.ts',
  },
  {
    stage: 'answered-wrong',
    name: 'Answered wrong',
    meaning: 'The answer cites the evidence and does not say what was expected, or says it in too many words.',
    place: 'server/answering/',
  },
  {
    stage: 'answered-unanswerable',
    name: 'Answered the unanswerable',
    meaning: 'The documents do not tell, and an answer was given all the same.',
    place: 'server/retrieval/answerability.ts',
  },
];

export function describeFailure(stage: FailureStage): FailureDescription {
  const description = FAILURE_CATALOGUE.find((entry) => entry.stage === stage);
  if (!description) throw new RangeError(`Failure stage without a description: ${stage}.`);
  return description;
}
