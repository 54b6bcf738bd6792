import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseQuestions, readQuestions } from '../../eval/dataset.ts';
import { DatasetError } from '../../eval/errors.ts';

const LINE = JSON.stringify({ id: 'q1', kind: 'number', lang: 'en', question: 'How many?', answerable: true });

describe('parseQuestions', () => {
  it('fills in what may be left out, also where it is null', () => {
    const line = JSON.stringify({
      id: 'q1',
      question: 'How many?',
      history: null,
      evidence: [{ doc: 'a.md', quote: null }],
    });
    expect(parseQuestions(line, 'q.jsonl')).toEqual([
      {
        id: 'q1',
        kind: 'other',
        lang: 'und',
        question: 'How many?',
        history: [],
        answers: [],
        mustContain: [],
        evidence: [{ doc: 'a.md', quote: null }],
        answerable: true,
      },
    ]);
  });

  it('accepts a kind it does not know, a byte order mark, blank lines and Windows line ends', () => {
    const text = `\uFEFF${LINE.replace('number', 'riddle')}\r\n\r\n${LINE.replace('q1', 'q2')}\r\n`;
    expect(parseQuestions(text, 'q.jsonl').map(({ id, kind }) => [id, kind])).toEqual([
      ['q1', 'riddle'],
      ['q2', 'number'],
    ]);
  });

  it.each([
    ['something that is not JSON', `${LINE}\n\n{"id":`, 'q.jsonl:3: expected one JSON object a line'],
    ['a field of the wrong type', `${LINE}\n{"id":"q2","question":7}`, /^q\.jsonl:2: [\s\S]*question/],
    ['a missing field', '{"id":"q2"}', /^q\.jsonl:1: [\s\S]*question/],
    ['an unknown role', LINE.replace('}', ',"history":[{"role":"system","text":"x"}]}'), /^q\.jsonl:1: [\s\S]*role/],
    ['an id that is taken', `${LINE}\n${LINE}`, 'q.jsonl:2: id "q1" is taken by line 1'],
  ])('names the file and the line of %s', (_, text, message) => {
    expect(() => parseQuestions(text, 'q.jsonl')).toThrow(DatasetError);
    expect(() => parseQuestions(text, 'q.jsonl')).toThrow(message);
  });
});

describe('readQuestions', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-dataset-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('names a file that is missing', async () => {
    const file = join(folder, 'missing.jsonl');
    await expect(readQuestions(file)).rejects.toThrow(`${file}: the questions file cannot be read.`);
  });

  it('refuses a file without a question', async () => {
    const file = join(folder, 'empty.jsonl');
    await writeFile(file, '\n\n');
    await expect(readQuestions(file)).rejects.toThrow('expected one JSON object a line, found no line.');
  });
});
