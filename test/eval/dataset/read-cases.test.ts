import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCases, readCases } from '../../../eval/dataset/read-cases.ts';
import { DatasetError } from '../../../eval/errors.ts';

const LINE = JSON.stringify({ id: 'q1', kind: 'number', lang: 'en', question: 'How many?', answerable: true });

describe('parseCases', () => {
  it('fills in what may be left out, also where it is null', () => {
    const line = JSON.stringify({
      id: 'q1',
      question: 'How many?',
      history: null,
      evidence: [{ doc: 'a.md', quote: null }],
    });
    const question = {
      id: 'q1',
      kind: 'other',
      lang: 'und',
      tags: [],
      question: 'How many?',
      history: [],
      answers: [],
      mustContain: [],
      evidence: [{ doc: 'a.md', quote: null }],
      answerable: true,
    };
    expect(parseCases(line, 'q.jsonl')).toEqual([{ id: 'q1', line: 1, questions: [question] }]);
  });

  it('accepts a kind it does not know, a byte order mark, blank lines and Windows line ends', () => {
    const text = `\uFEFF${LINE.replace('number', 'riddle')}\r\n\r\n${LINE.replace('q1', 'q2')}\r\n`;
    expect(parseCases(text, 'q.jsonl').map(({ questions: [first], line }) => [first?.id, first?.kind, line])).toEqual([
      ['q1', 'riddle', 1],
      ['q2', 'number', 3],
    ]);
  });

  it.each([
    ['something that is not JSON', `${LINE}\n\n{"id":`, 'q.jsonl:3: expected one JSON object a line'],
    ['a field of the wrong type', `${LINE}\n{"id":"q2","question":7}`, /^q\.jsonl:2: [\s\S]*question/],
    ['a missing field', '{"id":"q2"}', /^q\.jsonl:1: [\s\S]*question/],
    ['an unknown role', LINE.replace('}', ',"history":[{"role":"system","text":"x"}]}'), /^q\.jsonl:1: [\s\S]*role/],
    ['an id that is taken', `${LINE}\n${LINE}`, 'q.jsonl:2: id "q1" is taken by line 1'],
  ])('names the file and the line of %s', (_, text, message) => {
    expect(() => parseCases(text, 'q.jsonl')).toThrow(DatasetError);
    expect(() => parseCases(text, 'q.jsonl')).toThrow(message);
  });
});

describe('a conversation', () => {
  const conversation = (fields: object) =>
    JSON.stringify({ id: 'c', kind: 'tour', turns: [{ question: 'Where?' }, { question: 'And when?' }], ...fields });

  it('is one case with a question a turn, which share what the case says', () => {
    const [parsed] = parseCases(conversation({ lang: 'en', tags: ['hall'] }), 'q.jsonl');
    expect(parsed).toMatchObject({
      id: 'c',
      questions: [
        { id: 'c.1', kind: 'tour', lang: 'en', tags: ['hall'], question: 'Where?', answerable: true },
        { id: 'c.2', kind: 'tour', question: 'And when?' },
      ],
    });
  });

  it('gives a turn a kind and an expectation of its own', () => {
    const turns = [
      { question: 'Where?', mustContain: ['Lisbon'] },
      { question: 'Why?', kind: 'explain', answerable: false },
    ];
    const [parsed] = parseCases(conversation({ turns }), 'q.jsonl');
    expect(parsed?.questions).toMatchObject([
      { kind: 'tour', mustContain: ['Lisbon'] },
      { kind: 'explain', mustContain: [], answerable: false },
    ]);
  });

  it.each([
    ['an expectation beside the turns', conversation({ answers: ['Lisbon'] }), /^q\.jsonl:1: [\s\S]*answers/],
    ['a single turn', conversation({ turns: [{ question: 'Where?' }] }), /^q\.jsonl:1: [\s\S]*turns/],
    [
      'a field that a turn does not have',
      conversation({ turns: [{ question: 'A?' }, { question: 'B?', id: 'x' }] }),
      /"id"/,
    ],
    ['a turn whose id is taken', `${LINE.replace('q1', 'c.2')}\n${conversation({})}`, 'q.jsonl:2: id "c.2" is taken'],
  ])('is refused with %s', (_, text, message) => {
    expect(() => parseCases(text, 'q.jsonl')).toThrow(message);
  });
});

describe('readCases', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-dataset-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('names a file that is missing', async () => {
    const file = join(folder, 'missing.jsonl');
    await expect(readCases(file)).rejects.toThrow(`${file}: the questions file cannot be read.`);
  });

  it('refuses a file without a question', async () => {
    const file = join(folder, 'empty.jsonl');
    await writeFile(file, '\n\n');
    await expect(readCases(file)).rejects.toThrow('expected one JSON object a line, found no line.');
  });
});
