import type { Mutation } from './mutation.ts';

const handbook = (...scores: string[]) => ({ set: 'handbook', scores }) as const;

/** Twelve defects that a change may bring in unnoticed, from every stage of the product. */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'drop-bm25',
    breaks: 'Retrieval finds by meaning alone, and no longer by words.',
    file: 'server/retrieval/hybrid-retriever.ts',
    find: 'const words = { text: searched, expansions: query.expansions };',
    replace: "const words = { text: '' };",
    caughtBy: handbook('retrieval.hit@1', 'retrieval.hit@5', 'retrieval.mrr@10', 'retrieval.ndcg@10'),
  },
  {
    name: 'shift-citations',
    breaks: 'Every citation stands one character behind its words.',
    file: 'server/citations/verify-sentence.ts',
    find: '...where, ...date, start, end, quote };',
    replace: '...where, ...date, start: start + 1, end: end + 1, quote };',
    caughtBy: handbook('citation.exact'),
  },
  {
    name: 'ignore-history',
    breaks: 'Follow-ups are understood without the turns before them.',
    file: 'server/pipeline.ts',
    find: 'parts.rewrite(request.question.trim(), request.history)',
    replace: 'parts.rewrite(request.question.trim(), [])',
    caughtBy: { ...handbook('retrieval.hit@5', 'answer.accuracy'), kind: 'follow-up' },
  },
  {
    name: 'always-answer',
    breaks: 'Nothing is too improbable to be answered.',
    file: 'server/compose.ts',
    find: 'answerabilityThreshold = ANSWERABILITY_THRESHOLD',
    replace: 'answerabilityThreshold = 0',
    caughtBy: handbook('abstention.recall', 'abstention.falseAnswers'),
  },
  {
    name: 'never-answer',
    breaks: 'No answer is probable enough to be given.',
    file: 'server/compose.ts',
    find: 'answerabilityThreshold = ANSWERABILITY_THRESHOLD',
    replace: 'answerabilityThreshold = 2',
    caughtBy: handbook('abstention.falseRefusals', 'answer.accuracy'),
  },
  {
    name: 'second-best-passage',
    breaks: 'The best passage is left out.',
    file: 'server/retrieval/hybrid-retriever.ts',
    find: '.slice(0, PASSAGES_KEPT)',
    replace: '.slice(1, PASSAGES_KEPT)',
    caughtBy: handbook('retrieval.hit@1', 'retrieval.mrr@10'),
  },
  {
    name: 'leak-staff-passage',
    breaks: 'The search forgets who asks.',
    file: 'server/retrieval/hybrid-retriever.ts',
    find: 'vector, visibility, filter, ...limits',
    replace: "vector, visibility: 'everything', filter, ...limits",
    caughtBy: { suite: 'access', check: '' },
  },
  {
    name: 'keep-deleted-document',
    breaks: 'A document whose file is gone stays in the index.',
    file: 'ingest/plan/missing-sources.ts',
    find: '=> !here.has(id) && !isUnread(uri));',
    replace: '=> !here.has(id) && !isUnread(uri) && here.has(id));',
    caughtBy: { suite: 'deletion', check: '' },
  },
  {
    name: 'swap-titles',
    breaks: 'Two documents are cited under each other’s titles.',
    file: 'server/citations/verify-sentence.ts',
    find: 'return { documentId, title, uri, ...where,',
    replace: `const swapped: Record<string, string> = {
    'Events calendar, October 2025 to December 2026': 'Travel and expenses',
    'Travel and expenses': 'Events calendar, October 2025 to December 2026',
  };
  return { documentId, title: swapped[title] ?? title, uri, ...where,`,
    caughtBy: handbook('citation.title'),
  },
  {
    name: 'lower-case-answers',
    breaks: 'Sentences lose their capitals.',
    file: 'server/pipeline.ts',
    find: 'numberer.number(result.verified)',
    replace: 'numberer.number({ ...result.verified, text: result.verified.text.toLowerCase() })',
    caughtBy: handbook('answer.verbatim'),
  },
  {
    name: 'double-latency',
    breaks: 'Everything is retrieved twice.',
    file: 'server/pipeline.ts',
    find: 'const retrieval = settled || (await retrieve(parts, progress));',
    replace: 'await retrieve(parts, progress);\n      const retrieval = settled || (await retrieve(parts, progress));',
    caughtBy: handbook('latency.relative'),
  },
  {
    name: 'stale-index',
    breaks: 'An opened index goes on showing what it held when it was opened.',
    file: 'ingest/index/local/index-reader.ts',
    find: 'this.#open = { database, fileId,',
    replace: "database.exec('BEGIN; SELECT count(*) FROM sqlite_master');\n    this.#open = { database, fileId,",
    caughtBy: { suite: 'deletion', check: '' },
  },
];
