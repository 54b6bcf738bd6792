import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCases } from '../../../eval/dataset/read-cases.ts';
import { addCommand } from '../../../eval/drafting/add-command.ts';
import { capturedStreams } from './captured-streams.ts';
import { OFFICE_DOCUMENTS } from './measuring-office.ts';

const FIRST = { id: 'm07', question: 'Who led the office?', answers: ['Ben Ash'] };

/** Each test ingests, and loads the models. */
vi.setConfig({ testTimeout: 120_000 });

let cache: string;
let folder: string;
let file: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'footnote-add-cache-'));
});
afterAll(() => rm(cache, { recursive: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-add-'));
  file = join(folder, 'questions.jsonl');
  await mkdir(join(folder, 'documents'));
  for (const [name, text] of Object.entries(OFFICE_DOCUMENTS)) await writeFile(join(folder, 'documents', name), text);
  await writeFile(join(folder, 'documents', 'plan.pdf'), 'no PDF');
  await writeFile(file, `${JSON.stringify(FIRST)}\n`);
  vi.stubEnv('XDG_CACHE_HOME', cache);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function add(input: string, ...argv: string[]) {
  const streams = capturedStreams(input);
  return { code: await addCommand([...argv, '--dataset', folder], streams), ...streams.written };
}

async function refused(input: string, ...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await add(input, ...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toContain('    at ');
  expect(await readFile(file, 'utf8')).toBe(`${JSON.stringify(FIRST)}\n`);
  return stderr;
}

describe('eval add', () => {
  it('gives an exported line the next id and appends it, with fields that it does not know', async () => {
    const line = {
      id: 'from-elsewhere',
      question: 'What is a seal?',
      answers: ['a mark'],
      tags: ['insights'],
      later: 1,
    };
    const { code, stdout } = await add(`\uFEFF${JSON.stringify(line)}\r\n`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Added m08 to ${file}.\n` });
    const text = await readFile(file, 'utf8');
    expect(text).toBe(`${JSON.stringify(FIRST)}\n${JSON.stringify({ ...line, id: 'm08' })}\n`);
    expect(await readCases(file)).toHaveLength(2);
  });

  it('accepts a line that has only a question, and names what is missing', async () => {
    await writeFile(join(folder, 'export.jsonl'), '{"question":"What is a seal?","answers":null}\n');
    const { code, stderr } = await add('', join(folder, 'export.jsonl'));
    expect(code).toBe(0);
    expect(stderr).toContain('It has no "answers"');
    expect(stderr).toContain('It has no "mustContain"');
    expect(stderr).toContain('It has no "evidence"');
  });

  it('takes a case from its options, and looks for the quote in the documents', async () => {
    const { code, stderr } = await add(
      '',
      ...['--question', 'What does a household seal cost?', '--answer', '40 crowns', '--answer', 'forty crowns'],
      ...['--doc', 'fees.md', '--quote', 'costs 40 crowns', '--kind', 'number', '--lang', 'en'],
    );
    expect({ code, stderr: stderr.includes('It has no') }).toEqual({ code: 0, stderr: false });
    expect((await readCases(file))[1]?.questions[0]).toMatchObject({
      id: 'm08',
      kind: 'number',
      lang: 'en',
      question: 'What does a household seal cost?',
      answers: ['40 crowns', 'forty crowns'],
      mustContain: ['40 crowns', 'forty crowns'],
      evidence: [{ doc: 'fees.md', quote: 'costs 40 crowns' }],
      answerable: true,
    });
  });

  it('asks nothing more of an unanswerable one', async () => {
    const { code, stderr } = await add('', '--question', 'What does a ship pay?', '--unanswerable');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect((await readCases(file))[1]?.questions[0]?.answerable).toBe(false);
  });

  it('takes the same words after another question for another case, and a dataset without questions', async () => {
    const history = [{ role: 'user', text: 'When was the house bought?' }];
    expect((await add(JSON.stringify({ question: FIRST.question, history }))).code).toBe(0);
    await rm(file);
    expect((await add('{"question":"Who led it?"}')).stdout).toContain('Added q001');
  });

  it('refuses a quote that is not in its document, and shows the nearest text', async () => {
    const evidence = [{ doc: 'fees.md', quote: 'a seal for a ship costs 90 francs today' }];
    const message = await refused(JSON.stringify({ question: 'What does a ship pay?', evidence }));
    expect(message).toContain('(standard input):1: question "m08"');
    expect(message).toMatch(/The nearest text, in fees\.md: ".*seal for a .*costs/);
  });

  it('notes that a document failed to ingest, and adds the case', async () => {
    const evidence = [{ doc: 'plan.pdf', quote: 'The plan' }];
    const { code, stderr } = await add(JSON.stringify({ question: 'What is the plan?', evidence }));
    expect(code).toBe(0);
    expect(stderr).toContain('plan.pdf was not ingested, so evidence in it is not checked');
  });

  it.each([
    ['a question that is there', '{"question":"who led the OFFICE"}', 'is there already, as "m07"'],
    [
      'two lines',
      '{"question":"a b"}\n{"question":"c d"}\n',
      '(standard input):2: expected one line of JSON, found another',
    ],
    ['nothing', '\n', 'found none'],
    ['what is not JSON', 'question: why', '(standard input):1: expected one JSON object'],
    ['what is no object', '["why"]', '(standard input):1: expected one JSON object'],
    ['a field of the wrong type', '{"question":7}', 'question'],
    ['more than a megabyte', `"${'x'.repeat(1_000_001)}"`, 'more than a megabyte'],
  ])('refuses %s', async (_, input, message) => {
    expect(await refused(input)).toContain(message);
  });

  it.each([
    ['a file that is not there', ['nowhere.jsonl'], 'nowhere.jsonl: the file cannot be read.'],
    ['a file together with options', ['x.jsonl', '--question', 'Why?'], 'not from both'],
    ['a quote without its document', ['--question', 'Why?', '--quote', 'because'], '--quote needs --doc'],
    ['options without a question', ['--answer', 'because'], '--question is missing.'],
  ])('refuses %s', async (_, argv, message) => {
    expect(await refused('', ...argv)).toContain(message);
  });

  it('does not wait for what nobody types', async () => {
    const streams = capturedStreams();
    streams.stdin.isTTY = true;
    expect(await addCommand(['--dataset', folder], streams)).toBe(2);
    expect(streams.written.stderr).toContain('Expected a file, a line on standard input, or --question.');
  });
});
