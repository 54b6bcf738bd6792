import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCases } from '../../../eval/dataset/read-cases.ts';
import { initCommand } from '../../../eval/drafting/init-command.ts';
import { type OpenAiStandIn, startOpenAiStandIn } from '../../support/openai-stand-in.ts';
import { capturedStreams } from './captured-streams.ts';
import { OFFICE_DOCUMENTS } from './measuring-office.ts';

/** Each test ingests, and loads the models. */
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'footnote-init-cache-'));
});
afterAll(() => rm(cache, { recursive: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-init-'));
  await mkdir(join(folder, 'documents'));
  for (const [name, text] of Object.entries(OFFICE_DOCUMENTS)) await writeFile(join(folder, 'documents', name), text);
  vi.stubEnv('XDG_CACHE_HOME', cache);
  vi.stubEnv('OPENAI_API_KEY', '');
  vi.stubEnv('OPENAI_BASE_URL', '');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function init(...argv: string[]) {
  const streams = capturedStreams();
  return { code: await initCommand(argv, streams), ...streams.written };
}

const readQuestions = async (name: string) =>
  (await readCases(resolve(folder, name))).flatMap(({ questions }) => questions);
const drafted = () => readQuestions('questions.jsonl');

describe('eval init', () => {
  it('drafts questions that fit the schema, with quotes that stand in the documents, in their language', async () => {
    const { code, stdout } = await init(folder);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('Wrote ') });
    expect(stdout).toContain('"answerable": false');

    const questions = await drafted();
    for (const { evidence, mustContain, kind, answers, answerable } of questions) {
      expect(OFFICE_DOCUMENTS[evidence[0]?.doc ?? '']).toContain(evidence[0]?.quote);
      expect(answers.length).toBeGreaterThan(0);
      if (kind !== 'explain') expect(evidence[0]?.quote).toContain(mustContain[0]);
      expect(answerable).toBe(true);
    }
    expect(new Set(questions.map(({ evidence }) => evidence[0]?.doc))).toEqual(new Set(Object.keys(OFFICE_DOCUMENTS)));
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['number', 'when-where', 'who', 'explain']));
    const chinese = questions.filter(({ lang }) => lang === 'zh');
    expect(chinese.length).toBeGreaterThan(0);
    for (const { question, evidence } of chinese) {
      expect(evidence[0]?.doc).toBe('水表.txt');
      expect(question).toMatch(/^[^A-Za-z_]+？$/);
    }
    const lines = (await readFile(join(folder, 'questions.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).tags)).toEqual(lines.map(() => ['draft']));
  });

  it('drafts the same again, spread over the documents however few are wanted, beside a folder that is named itself', async () => {
    const again = join(folder, 'again.jsonl');
    await init(folder, '--count', '3', '--output', again);
    const questions = await readQuestions(again);
    expect(new Set(questions.map(({ evidence }) => evidence[0]?.doc)).size).toBe(3);
    await init(join(folder, 'documents'), '--count', '3');
    expect(await drafted()).toEqual(questions);
    expect((await readdir(folder)).sort()).toEqual(['again.jsonl', 'documents', 'questions.jsonl']);
  });

  it('leaves an existing file as it is, and says what to do', async () => {
    await writeFile(join(folder, 'questions.jsonl'), 'edited by hand\n');
    const { code, stderr } = await init(folder);
    expect(code).toBe(2);
    expect(stderr).toContain('questions.jsonl exists already and is left as it is.');
    expect(stderr).toContain('--output FILE');
    expect(await readFile(join(folder, 'questions.jsonl'), 'utf8')).toBe('edited by hand\n');
  });

  it.each([
    ['no folder', [], 'Name one folder.'],
    ['a folder that is not there', ['nowhere'], 'expected a folder of documents'],
    ['a count that is none', ['nowhere', '--count', '0'], '--count: expected a whole number from 1 to 500; got "0".'],
    ['an unknown option', ['--fast'], "Unknown option '--fast'"],
  ])('ends with 2 and says why for %s', async (_, argv, message) => {
    const { code, stdout, stderr } = await init(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it('tells how it is used', async () => {
    expect(await init('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('eval -- init DIR') });
  });
});

describe('eval init with a model', () => {
  let standIn: OpenAiStandIn;
  beforeEach(async () => {
    standIn = await startOpenAiStandIn();
    vi.stubEnv('OPENAI_BASE_URL', standIn.baseUrl);
  });
  afterEach(() => standIn.close());

  /** A reply about one passage, whichever number it has in the request. */
  const questionAbout = (quote: string, fields: object = {}) =>
    Array.from({ length: 4 }, (_, index) => ({
      passage: index + 1,
      kind: 'number',
      question: 'How much is a seal on a household gauge?',
      answer: '40 crowns',
      mustContain: ['40'],
      quote,
      ...fields,
    }));
  const reply = (...questions: object[]) => ({
    kind: 'answer' as const,
    pieces: ['Here they are:\n```json\n', JSON.stringify({ questions }), '\n```'],
  });

  it('keeps the drafts whose quote stands in their passage, throws the others away, and lets rules draft the rest', async () => {
    standIn.follow(
      reply(
        ...questionAbout('a seal for a household gauge\ncosts 40 Crowns'),
        ...questionAbout('A seal for a ship costs 90 crowns.', { question: 'What does a ship pay?' }),
        ...questionAbout('A seal for a household gauge costs 40 crowns.', { mustContain: ['50'] }),
        ...questionAbout('A seal for a household gauge costs 40 crowns.', { question: 'Does a seal cost 40 crowns?' }),
        { passage: 'one' },
      ),
    );
    const { code, stderr } = await init(folder, '--count', '4');
    expect(code).toBe(0);
    const questions = await drafted();
    expect(questions).toHaveLength(4);
    const byModel = questions.filter(({ question }) => question === 'How much is a seal on a household gauge?');
    expect(byModel.map(({ evidence, lang, mustContain }) => [evidence, lang, mustContain])).toEqual([
      [[{ doc: 'fees.md', quote: 'A seal for a household gauge costs 40 crowns.' }], 'en', ['40']],
    ]);
    expect(questions.map(({ question }) => question)).not.toContain('What does a ship pay?');
    expect(stderr).toMatch(/\d+ of the model's drafts were thrown away/);
    expect(stderr).toContain('Rules draft the other 3.');
  });

  it('lets rules draft where the endpoint refuses', async () => {
    standIn.follow({ kind: 'status', status: 401 });
    const { code, stderr } = await init(folder, '--count', '5');
    expect(code).toBe(0);
    expect(stderr).toContain('refused the request with status 401');
    expect(stderr).toContain('Rules draft the other 5.');
    expect(await drafted()).toHaveLength(5);
    expect(standIn.requests).toHaveLength(1);
  });
});
