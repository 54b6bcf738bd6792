import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../eval/dataset/eval-case.ts';
import { DatasetError } from '../../../eval/errors.ts';
import { checkEvidence } from '../../../eval/evidence/check-evidence.ts';
import { EvidenceError } from '../../../eval/evidence/evidence-error.ts';
import { createSourceTexts } from '../../../eval/evidence/source-texts.ts';

const DOCUMENTS: Record<string, string> = {
  'rules/fees.md':
    'A seal costs 40 crowns. Weights are checked every second year.\nName: Mill Bridge; Gauges: 9; Open: daily.',
  'rules/水表.txt': '测量局每年检定三千台水表。检定费由用户承担，每台四十元。',
};

function check(evidence: Evidence[], failed: string[] = []): Promise<string[]> {
  const sources = createSourceTexts(Object.keys(DOCUMENTS), async (uri) => DOCUMENTS[uri]);
  const questions = evidence.map((entry, index) => ({ line: index * 2 + 1, id: `q${index + 1}`, evidence: [entry] }));
  return checkEvidence({ questions, file: 'questions.jsonl', sources, failed });
}

async function failure(...evidence: Evidence[]): Promise<EvidenceError> {
  const error = await check(evidence).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(EvidenceError);
  return error as EvidenceError;
}

describe('checkEvidence', () => {
  it('accepts what is there: letter by letter, in other white space, most of the words, and a document without a quote', async () => {
    const accepted = [
      { doc: 'fees.md', quote: 'a seal costs\n40 CROWNS' },
      { doc: 'fees.md', quote: '| Mill Bridge | 9 | daily |' },
      { doc: '水表.txt', quote: '每台四十元' },
      { doc: 'rules/fees.md' },
    ];
    expect(await check(accepted)).toEqual([]);
  });

  it('names the place, the document and the nearest text of a quote that is not there', async () => {
    const error = await failure({ doc: 'fees.md', quote: 'A stamp costs 50 crowns.' });
    expect(error).toBeInstanceOf(DatasetError);
    expect(error.message.split('\n')).toEqual([
      'questions.jsonl: 1 evidence entry is not in the documents.',
      '  questions.jsonl:1: question "q1": "A stamp costs 50 crowns." is not in rules/fees.md. ' +
        'The nearest text, in rules/fees.md: "seal costs 40 crowns"',
    ]);
  });

  it('shows the nearest text of a Chinese quote', async () => {
    const { message } = await failure({ doc: '水表.txt', quote: '检定费由厂家支付' });
    expect(message).toContain('The nearest text, in rules/水表.txt: "检定费由用户承担"');
  });

  it('says so where nothing is like a quote', async () => {
    const { message } = await failure({ doc: 'fees.md', quote: 'submarine cable' });
    expect(message).toContain('"submarine cable" is not in rules/fees.md, and nothing there is like it.');
  });

  it.each([
    ['fee.md', '; the nearest name is "rules/fees.md".'],
    ['Rules/Feess.md', '; the nearest name is "rules/fees.md".'],
    ['水计.txt', '; the nearest name is "rules/水表.txt".'],
    ['annual-report-of-the-harbour.pdf', 'no document is called "annual-report-of-the-harbour.pdf".'],
  ])('tells which document is called nearly %s', async (doc, expected) => {
    expect((await failure({ doc })).message).toContain(expected);
  });

  it('tells all problems at once, the first ten in full', async () => {
    const error = await failure(
      { doc: 'fees.md', quote: 'A seal costs 40 crowns' },
      ...Array.from({ length: 12 }, (_, index) => ({ doc: 'fees.md', quote: `Nobody wrote sentence ${index}` })),
    );
    expect(error.problems.map(({ line, id, missing }) => [line, id, missing])).toEqual(
      Array.from({ length: 12 }, (_, index) => [index * 2 + 3, `q${index + 2}`, 'quote']),
    );
    const lines = error.message.split('\n');
    expect(lines[0]).toBe('questions.jsonl: 12 evidence entries are not in the documents.');
    expect(lines.filter((line) => /^ {2}questions\.jsonl:\d+: question/.test(line))).toHaveLength(10);
    expect(lines.at(-1)).toBe('  and 2 more.');
  });

  it('notes evidence in a document that failed to ingest, and does not call it an error', async () => {
    const evidence = Array.from({ length: 7 }, () => ({ doc: 'plan.pdf', quote: 'The plan' }));
    expect(await check(evidence, ['old/plan.pdf', 'other.pdf'])).toEqual([
      'old/plan.pdf was not ingested, so evidence in it is not checked: 7 questions (q1, q2, q3, q4, q5, …).',
    ]);
  });

  it('bounds its work on long names and long quotes', async () => {
    const { message } = await failure({ doc: 'x'.repeat(100_000) }, { doc: 'fees.md', quote: 'zz yy '.repeat(50_000) });
    expect(message.length).toBeLessThan(1_000);
  });
});
