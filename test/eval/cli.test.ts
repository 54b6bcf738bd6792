import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtModule } from '../../models/project-folder.ts';
import { startOpenAiStandIn } from '../support/openai-stand-in.ts';

const QUESTIONS = [
  {
    id: 'berths',
    kind: 'number',
    lang: 'en',
    question: 'How many berths does the harbour have?',
    mustContain: ['69'],
    evidence: [{ doc: 'harbour.md', quote: 'The harbour has 69 berths' }],
  },
  {
    id: 'keeper',
    kind: 'who',
    lang: 'en',
    question: 'Who keeps the lighthouse?',
    mustContain: ['Orla Finn'],
    evidence: [{ doc: 'lighthouse.md' }],
  },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-eval-'));
  await mkdir(join(folder, 'documents'));
  await writeFile(join(folder, 'documents', 'harbour.md'), '# Harbour\n\nThe harbour has 69 berths and one crane.\n');
  await writeFile(join(folder, 'documents', 'lighthouse.md'), '# Lighthouse\n\nOrla Finn keeps the lighthouse.\n');
  await writeFile(join(folder, 'questions.jsonl'), QUESTIONS.map((question) => JSON.stringify(question)).join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(...argv: string[]) {
  return runWith({}, ...argv);
}

function runWith(
  variables: NodeJS.ProcessEnv,
  ...argv: string[]
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const environment = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), ...variables };
  const child = spawn(process.execPath, [builtModule('eval/cli.js'), ...argv], { env: environment });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (output.stdout += chunk));
  child.stderr.on('data', (chunk) => (output.stderr += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...output })));
}

/** Two runs load the models twice. */
const RUNS_TIMEOUT_MILLISECONDS = 120_000;

describe('eval', () => {
  it('asks the real pipeline and writes the report, the second time from the index of the first', {
    timeout: RUNS_TIMEOUT_MILLISECONDS,
  }, async () => {
    const output = join(folder, 'out');
    const first = await run('--dataset', folder, '--output', output);
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining('Ingesting') });
    expect(first.stdout).toMatch(/^retrieval\.hit@5 +100\.0%/m);
    expect((await readdir(output)).sort()).toEqual(['junit.xml', 'report.html', 'report.json', 'summary.md']);
    const report = JSON.parse(await readFile(join(output, 'report.json'), 'utf8'));
    expect(report.scores['citation.exact'].value).toBe(1);

    const second = await run('--dataset', folder, '--output', output, '--only', 'keeper');
    expect(second.code).toBe(0);
    expect(second.stderr).not.toContain('Ingesting');
  });

  it('lets a model answer and judge, and says what that costs and how far the judge can be trusted', {
    timeout: RUNS_TIMEOUT_MILLISECONDS,
  }, async () => {
    const standIn = await startOpenAiStandIn();
    const usage = { prompt_tokens: 700, completion_tokens: 12, total_tokens: 712 };
    standIn.follow(
      { kind: 'answer', pieces: ['The harbour has 69 berths. [1]'], usage },
      { kind: 'answer', pieces: ['{"follows": true}'] },
    );
    const output = join(folder, 'by-model');
    const argv = ['--dataset', folder, '--output', output, '--only', 'berths', '--mode', 'model', '--judge'];
    const { code, stderr } = await runWith({ OPENAI_BASE_URL: standIn.baseUrl, OPENAI_MODEL: 'stand-in' }, ...argv);
    await standIn.close();
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('Judging the answers') });
    const report = JSON.parse(await readFile(join(output, 'report.json'), 'utf8'));
    expect(report.items[0]).toMatchObject({ mode: 'model', answer: 'The harbour has 69 berths.', verdict: 'right' });
    expect(report.scores['cost.promptTokens'].value).toBe(700);
    expect(report.scores['judged.faithfulness'].value).toBe(1);
    // it says yes to everything
    expect(report.judgeAgreement).toMatchObject({ labelled: 32, agreement: 0.5, kappa: 0 });
  });

  it.each([
    ['a model that is not set', ['--mode', 'model'], '--mode model needs a model: set OPENAI_BASE_URL'],
    ['an unknown option', ['--fast'], "Unknown option '--fast'"],
    [
      'a missing questions file',
      ['--questions', 'nowhere/q.jsonl', '--output', 'OUT'],
      'nowhere/q.jsonl: the questions file cannot be read.',
    ],
    [
      'a missing documents folder',
      ['--questions', 'QUESTIONS', '--documents', 'nowhere', '--output', 'OUT'],
      'nowhere: expected a folder of documents.',
    ],
  ])('ends with 2 and says why for %s', async (_, argv, message) => {
    const places: Record<string, string> = { OUT: join(folder, 'none'), QUESTIONS: join(folder, 'questions.jsonl') };
    const { code, stdout, stderr } = await run(...argv.map((argument) => places[argument] ?? argument));
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('says that the documents folder is empty, without a stack', async () => {
    await mkdir(join(folder, 'nothing'));
    const questions = join(folder, 'questions.jsonl');
    const { code, stderr } = await run(
      '--questions',
      questions,
      '--documents',
      join(folder, 'nothing'),
      '--output',
      folder,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('the folder holds no files');
    expect(stderr).not.toContain('    at ');
  });
});
