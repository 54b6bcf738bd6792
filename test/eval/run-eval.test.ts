import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCases } from '../../eval/dataset/read-cases.ts';
import { createSourceTexts } from '../../eval/evidence/source-texts.ts';
import { buildReport } from '../../eval/report/build-report.ts';
import { printTable } from '../../eval/report/print-table.ts';
import type { Report } from '../../eval/report/report.ts';
import { writeReport } from '../../eval/report/write-report.ts';
import { runEval } from '../../eval/run-eval.ts';
import type { Pipeline } from '../../server/pipeline.ts';
import { fakePipeline } from './fake-pipeline.ts';

const HOSTILE = `</script><img src=x onerror="alert('1')">&amp;\u0000`;
const documents = [
  { id: '1', uri: 'harbour.md', text: 'The harbour opened in 1987. It has 69 berths.' },
  { id: '2', uri: 'hostile.md', text: `The slogan is ${HOSTILE} and no other.` },
];
const questions = [
  {
    id: 'year',
    kind: 'number',
    lang: 'en',
    question: 'When?',
    answers: ['1987'],
    mustContain: ['1987'],
    evidence: [{ doc: 'harbour', quote: 'opened in 1987' }],
  },
  {
    id: 'year-zh',
    kind: 'number',
    lang: 'zh',
    question: '何时?',
    answers: ['1987'],
    mustContain: ['1987'],
    evidence: [{ doc: 'harbour.md', quote: 'opened in 1987' }],
  },
  {
    id: 'slogan',
    kind: 'follow-up',
    lang: 'en',
    question: `And ${HOSTILE}?`,
    history: [{ role: 'user', text: HOSTILE }],
    answers: [HOSTILE],
    mustContain: [HOSTILE],
    evidence: [{ doc: 'hostile.md' }],
  },
  {
    id: 'why',
    kind: 'explain',
    lang: 'en',
    question: 'Why?',
    answers: ['Because.'],
    evidence: [{ doc: 'harbour.md', quote: 'not in there' }],
  },
  { id: 'king', kind: 'off-topic', lang: 'en', question: 'Who is king?', answerable: false },
  { id: 'crash', kind: 'off-topic', lang: 'en', question: 'Crash?', answerable: false },
];
const replies = {
  'When?': {
    sentences: [{ text: 'It opened in 1987.', cites: { uri: 'harbour.md', quote: 'The harbour opened in 1987.' } }],
    retrieved: [
      { uri: 'hostile.md', text: 'The slogan' },
      { uri: 'harbour.md', text: 'The harbour opened in 1987.' },
    ],
    answerability: 0.9,
  },
  [`And ${HOSTILE}?`]: {
    standaloneQuestion: `Standalone ${HOSTILE}`,
    sentences: [{ text: `It is ${HOSTILE}.`, cites: { uri: 'hostile.md', quote: HOSTILE } }],
    retrieved: [{ uri: 'hostile.md', text: documents[1]!.text }],
    answerability: 0.8,
  },
  'Why?': { sentences: [{ text: 'So it is.', cites: { uri: 'harbour.md', quote: 'It has 69 berths.' } }] },
  'Crash?': { throws: new Error(`out of order ${HOSTILE}`) },
};

const base = {
  sources: createSourceTexts(
    documents.map(({ uri }) => uri),
    async (uri) => documents.find((document) => document.uri === uri)?.text,
  ),
  feedForward: 'generated' as const,
  failFast: false,
  now: () => 0,
};
const parts = {
  noise: null,
  judgeAgreement: null,
  dataset: { questions: 'q.jsonl', documents: 'documents' },
  createdAt: new Date('2026-03-10T12:00:00Z'),
};

const worker = (pipeline: Pipeline) => ({ pipeline, doReferenceWork: async () => undefined });

let folder: string;
let report: Report;
const progress: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-report-'));
  let time = 0;
  const items = await runEval({
    ...base,
    cases: parseCases(questions.map((question) => JSON.stringify(question)).join('\n'), 'q.jsonl'),
    workers: [worker(fakePipeline(documents, replies))],
    now: () => (time += 10),
    onProgress: (done, total) => progress.push(`${done}/${total}`),
  });
  report = buildReport({ ...parts, items, total: questions.length, workers: 1, replay: false });
  const compared = { set: 'q', comparison: undefined, gate: undefined, directions: [] };
  await writeReport({ report, compared }, join(folder, 'new', 'out'));
});
afterAll(() => rm(folder, { recursive: true }));

const written = (name: string): Promise<string> => readFile(join(folder, 'new', 'out', name), 'utf8');

describe('runEval', () => {
  it('scores all questions, each kind and each language', () => {
    expect(report.scores['answer.accuracy']).toMatchObject({ value: 2 / 3, count: 3 });
    expect(report.scores['retrieval.hit@1']).toMatchObject({ value: 0.25, count: 4 });
    expect(report.scores['retrieval.hit@5']).toMatchObject({ value: 0.5, count: 4 });
    expect(report.byKind.number?.['answer.accuracy']).toMatchObject({ value: 0.5, count: 2 });
    expect(report.byKind['off-topic']?.['abstention.recall']).toMatchObject({ value: 0.5, count: 2 });
    expect(report.byLanguage.zh?.['abstention.falseRefusals']).toMatchObject({ value: 1, count: 1 });
    expect(report.byKind['off-topic']).not.toHaveProperty('answer.accuracy');
  });

  it('keeps what led to each score', () => {
    const [year] = report.items;
    expect(year).toMatchObject({
      id: 'year',
      status: 'answered',
      verdict: 'right',
      answer: 'It opened in 1987.',
      answers: ['1987'],
      answerability: 0.9,
      citations: [{ uri: 'harbour.md', start: 0, end: 27, supporting: true, exact: true }],
      retrieved: [
        { uri: 'hostile.md', gold: false },
        { uri: 'harbour.md', documentId: '1', start: 0, end: 27, score: 0.5, features: { text: 0.5 }, gold: true },
      ],
      timings: { firstSentenceMs: 10, endMs: 20, stages: { retrieved: 3 }, referenceMs: 10 },
      scores: { 'retrieval.hit@1': 0, 'retrieval.mrr@10': 0.5, 'answer.accuracy': 1, 'citation.exact': 1 },
    });
  });

  it('goes on where the pipeline throws, and says so', () => {
    const crash = report.items.find(({ id }) => id === 'crash');
    expect(crash).toMatchObject({ status: 'failed', verdict: 'wrong', answer: '' });
    expect(crash?.error).toContain('out of order');
    expect(report.notes.join('\n')).toMatch(/Failed.*1 question \(crash\)/);
  });

  it('says what is left out of accuracy and which evidence is not in its document', () => {
    expect(report.notes.join('\n')).toMatch(/Left out of answer\.accuracy.*1 question \(why\)/);
    expect(report.notes.join('\n')).toMatch(/Evidence not found.*1 question \(why\)/);
  });

  it('tells its progress', () => {
    expect(progress).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  });
});

describe('runEval of conversations', () => {
  const conversation = {
    id: 'tour',
    turns: [{ question: 'When?', answers: ['1987, they say'], mustContain: ['1987'] }, { question: 'Who paid?' }],
  };
  const cases = parseCases(JSON.stringify(conversation), 'q.jsonl');

  it.each([
    ['generated', 'It opened in 1987.'],
    ['expected', '1987, they say'],
  ] as const)('hands the %s answers on to later turns', async (feedForward, text) => {
    const items = await runEval({ ...base, cases, feedForward, workers: [worker(fakePipeline(documents, replies))] });
    expect(items.map(({ id, caseId }) => [id, caseId])).toEqual([
      ['tour.1', 'tour'],
      ['tour.2', 'tour'],
    ]);
    expect(items[1]?.history).toEqual([
      { role: 'user', text: 'When?' },
      { role: 'assistant', text },
    ]);
  });
});

describe('runEval with several pipelines', () => {
  const cases = parseCases(questions.map((question) => JSON.stringify(question)).join('\n'), 'q.jsonl');

  it('asks as many cases at a time, and reports them in the order of the file', async () => {
    let asking = 0;
    let most = 0;
    const fake = fakePipeline(documents, replies);
    const pipeline: Pipeline = {
      async *answer(question) {
        asking += 1;
        most = Math.max(most, asking);
        await new Promise(setImmediate);
        try {
          yield* fake.answer(question);
        } finally {
          asking -= 1;
        }
      },
    };
    const items = await runEval({ ...base, cases, workers: [worker(pipeline), worker(pipeline)] });
    const { notes } = buildReport({ ...parts, items, total: 6, workers: 2, replay: false });
    expect(most).toBe(2);
    expect(items.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
    expect(notes.join('\n')).toContain('2 questions were asked at a time');
  });

  it('stops at the first wrong answer where that is wished', async () => {
    const items = await runEval({
      ...base,
      cases,
      failFast: true,
      workers: [worker(fakePipeline(documents, replies))],
    });
    const { notes } = buildReport({ ...parts, items, total: 6, workers: 1, replay: false });
    expect(items.map(({ id }) => id)).toEqual(['year', 'year-zh']);
    expect(notes.join('\n')).toContain('Stopped at a wrong answer: 2 of 6 questions were asked.');
  });
});

describe('writeReport', () => {
  it('writes the report as JSON', async () => {
    expect(JSON.parse(await written('report.json'))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  it('writes a page in which hostile text is nothing but text', async () => {
    const html = await written('report.html');
    const page = load(html);
    expect(page('img, iframe, object, [onerror]')).toHaveLength(0);
    expect(page('script')).toHaveLength(1);
    expect(html).not.toContain(HOSTILE);
    expect(page('details[data-id="slogan"] .question').text()).toBe(`And ${HOSTILE.replace('\u0000', '\uFFFD')}?`);
    expect(html).not.toMatch(/src="|href="[^#]/);
  });

  it('lets a page run its own script only', async () => {
    const page = load(await written('report.html'));
    const policy = page('meta[http-equiv]').attr('content');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(page('script').text()));
    expect(policy).toContain(`script-src 'sha256-${Buffer.from(digest).toString('base64')}'`);
    expect(policy).toContain("default-src 'none'");
  });

  it('shows every question', async () => {
    const page = load(await written('report.html'));
    expect(page('details.item')).toHaveLength(6);
  });

  it('sums the comparison up for a pull request', async () => {
    expect(await written('summary.md')).toMatch(/^### .*q.*\n\nThere is no baseline/);
  });

  it('writes JUnit XML with a case a question', async () => {
    const xml = load(await written('junit.xml'), { xml: true });
    expect(xml('testsuite').attr()).toMatchObject({ tests: '6', failures: '1', errors: '1', skipped: '1' });
    expect(xml('testcase')).toHaveLength(6);
    expect(xml('testcase[name="year-zh: 何时?"] failure').attr('message')).toMatch(/^Not retrieved: /);
    expect(xml('error').text()).toContain('out of order </script><img');
  });
});

describe('the notes of a report', () => {
  it('tell of repeats and of the judge', () => {
    const noise = { repeats: 3, sameVerdict: 0.9, deviations: { 'answer.accuracy': 0.021 } };
    const judgeAgreement = { judge: 'some-model', labelled: 32, agreement: 0.875, kappa: 0.75 };
    const { notes } = buildReport({
      ...parts,
      noise,
      judgeAgreement,
      items: report.items,
      total: 6,
      workers: 1,
      replay: false,
    });
    expect(notes).toContain(
      'Everything was asked 3 times: 90.0% of the questions had the same verdict each time; answer.accuracy varies by 2.1% (standard deviation).',
    );
    expect(notes).toContain('The judge (some-model) agrees with people on 87.5% of 32 labelled claims (kappa 0.75).');
  });
});

describe('printTable', () => {
  it('lines up scores, kinds, languages and notes', () => {
    const table = printTable(report);
    expect(table).toMatch(/^answer\.accuracy +66\.7% +0\.0% – 100\.0% +3$/m);
    expect(table).toMatch(/^number +2 /m);
    expect(table).toMatch(/^zh +1 /m);
    expect(table).toMatch(/^Note: Left out/m);
  });
});
