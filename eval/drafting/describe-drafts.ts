import { DRAFT_KINDS, DRAFT_TAG, type Draft } from './draft.ts';
import type { InitOptions } from './init-options.ts';

/** What was written, and what a person does with it next. */
export function describeDrafts(drafts: readonly Draft[], { output, documents, count }: InitOptions): string {
  const kinds = DRAFT_KINDS.map((kind) => ({ kind, number: drafts.filter((draft) => draft.kind === kind).length }))
    .filter(({ number }) => number > 0)
    .map(({ kind, number }) => `${number} ${kind}`);
  const questions = drafts.length === 1 ? '1 draft' : `${drafts.length} drafts`;
  const fewer = drafts.length < count ? ` The documents gave no more than that.` : '';
  const unjudged = drafts.filter(({ mustContain }) => mustContain.length === 0).length;
  return [
    `Wrote ${questions} to ${output}: ${kinds.join(', ')}.${fewer}`,
    '',
    'Before you trust a score:',
    `- Word every question as your readers would, and remove the tag "${DRAFT_TAG}" from what you have edited.`,
    ...(unjudged > 0
      ? [
          `- Give ${unjudged === 1 ? 'the one question' : `the ${unjudged} questions`} without "mustContain" a string that every right answer holds.`,
        ]
      : []),
    '- Add questions that the documents do not answer, with "answerable": false. They cannot be drafted: only a person',
    '  knows what is asked and not told. A fifth of all is a good share.',
    '',
    `Then: npm run --silent eval -- --questions ${output} --documents ${documents}`,
    '',
  ].join('\n');
}
