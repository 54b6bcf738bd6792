import type { AnswerOutcome } from '../../server/pipeline.ts';
import { single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';

type TokenCounts = NonNullable<AnswerOutcome['tokens']>;

/** What a model endpoint charges for: its tokens a question, as it counts them. Not defined where no model answers. */
function tokenScorer(
  name: string,
  label: string,
  { short, count }: { short: string; count: keyof TokenCounts },
): Scorer {
  return {
    ...{ name, label, short, unit: 'tokens', better: 'lower' },
    share({ answer: { outcome } }) {
      return outcome?.tokens && single(outcome.tokens[count]);
    },
  };
}

export const promptTokens = tokenScorer('cost.promptTokens', 'Tokens read by the model, a question', {
  short: 'tokens in',
  count: 'prompt',
});
export const completionTokens = tokenScorer('cost.completionTokens', 'Tokens written by the model, a question', {
  short: 'tokens out',
  count: 'completion',
});
