import type { PipelinePart } from '../../server/leave-out.ts';

/** What happens without each part. */
export const PART_DESCRIPTIONS: Readonly<Record<PipelinePart, string>> = {
  'follow-ups': 'a question is taken as it is, without the turns before it.',
  'question-parts': 'a question of several parts is looked for and read as one.',
  lists:
    'no question is taken to ask for several items: no neighbours are gathered, and the answer is as short as any other.',
  spelling: 'typing errors stay as they are.',
  abbreviations:
    'neither abbreviations and parallel titles of the documents nor the glossary are looked for beside what was asked.',
  'related-words':
    'for a word that no document has, nothing else is looked for that means nearly the same, in its language or another.',
  facts: 'dates and numbers are looked for as they are written, and in no other form.',
  'full-text': 'nothing is looked for by words: no BM25, no share of words held.',
  proximity: 'words that stand together as in the question count no more than others.',
  similarity: 'nothing is looked for by meaning: no vectors, and the fit for an index without them.',
  'language-bias': 'what all questions of a language have in common stays in the vector of a question.',
  duplicates: 'a passage of which a better one says everything keeps its place.',
  roles: 'tables of contents, lists of members and mastheads are ranked as any other text.',
  reader:
    'nothing is read: the order is that of words and vectors, and as nothing speaks for an answer, all is refused.',
  settling: 'every window is read, however far ahead the best of those is that were.',
  answerability: 'every question is answered that anything was read for.',
};
