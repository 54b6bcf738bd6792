import { describe, expect, it } from 'vitest';
import type { IngestProgress, IngestSummary, ProgressReporter } from '../../ingest/progress.ts';
import { barReporter, jsonReporter, summaryText } from '../../ingest/report-progress.ts';

const SUMMARY: IngestSummary = {
  added: 3,
  changed: 1,
  moved: 4,
  unchanged: 20,
  removed: 2,
  failed: [{ path: 'notes/a.pdf', reason: 'The file is encrypted.' }],
  documents: 24,
  passages: 310,
  vectors: 650,
  seconds: 12.34,
};

interface Reported {
  reporter: ProgressReporter;
  /** What has been written since it was last asked. */
  written(): string;
  clock: { milliseconds: number };
}

function reported(create: typeof jsonReporter): Reported {
  const clock = { milliseconds: 1_000 };
  let text = '';
  const output = { write: (piece: string) => (text += piece) };
  const written = () => {
    const all = text;
    text = '';
    return all;
  };
  return { reporter: create(output, () => clock.milliseconds), written, clock };
}

const reading = (done: number, total = 100): IngestProgress => ({ stage: 'reading', done, total });
const embedding = (done: number, total = 100): IngestProgress => ({ stage: 'embedding', done, total });

describe('progress as lines of JSON', () => {
  it('is one object a line', () => {
    const { reporter, written } = reported(jsonReporter);
    reporter.progress(reading(0));
    reporter.progress(embedding(0));
    const lines = written().split('\n');
    expect(lines.map((line) => (line === '' ? line : JSON.parse(line)))).toEqual([reading(0), embedding(0), '']);
  });

  it('is told every two seconds within a stage', () => {
    const { reporter, written, clock } = reported(jsonReporter);
    reporter.progress(reading(0));
    written();
    clock.milliseconds += 1_999;
    reporter.progress(reading(1));
    expect(written()).toBe('');
    clock.milliseconds += 1;
    reporter.progress(reading(2));
    reporter.progress(reading(3));
    expect(written()).toBe(`${JSON.stringify(reading(2))}\n`);
  });

  it('is told at once where a stage begins and ends', () => {
    const { reporter, written } = reported(jsonReporter);
    for (const progress of [reading(0), reading(99), reading(100), embedding(0), embedding(1)]) {
      reporter.progress(progress);
    }
    const told = written().trim().split('\n');
    expect(told.map((line) => JSON.parse(line))).toEqual([reading(0), reading(100), embedding(0)]);
  });

  it('ends with the summary', () => {
    const { reporter, written } = reported(jsonReporter);
    reporter.progress(reading(100));
    written();
    reporter.end(SUMMARY);
    expect(written()).toBe(`${JSON.stringify({ summary: SUMMARY })}\n`);
  });
});

describe('progress as a bar', () => {
  const bar = (full: number) => '█'.repeat(full) + '░'.repeat(24 - full);

  it('is redrawn in place, over what stood there', () => {
    const { reporter, written } = reported(barReporter);
    reporter.progress(reading(0));
    expect(written()).toBe(`\rReading documents           ${bar(0)} 0/100\u001b[K`);
  });

  it('fills with the share that is done, and tells rate and time left', () => {
    const { reporter, written, clock } = reported(barReporter);
    reporter.progress(reading(0));
    written();
    clock.milliseconds += 5_000;
    reporter.progress(reading(25));
    expect(written()).toContain(`${bar(6)} 25/100, 5/s, 15 s left`);
  });

  it('tells a rate of less than one a second', () => {
    const { reporter, written, clock } = reported(barReporter);
    reporter.progress(reading(0, 3));
    clock.milliseconds += 4_000;
    reporter.progress(reading(1, 3));
    expect(written()).toContain('1/3, 0.3/s, 8 s left');
  });

  it('counts the rate of an embedding that goes on where another ended from there', () => {
    const { reporter, written, clock } = reported(barReporter);
    reporter.progress(embedding(80));
    clock.milliseconds += 1_000;
    reporter.progress(embedding(90));
    expect(written()).toContain('90/100, 10/s, 1 s left');
  });

  it('counts the rate of each stage from its own beginning, on a line of its own', () => {
    const { reporter, written, clock } = reported(barReporter);
    reporter.progress(reading(100));
    clock.milliseconds += 60_000;
    written();
    reporter.progress(embedding(0));
    clock.milliseconds += 1_000;
    reporter.progress(embedding(50));
    expect(written()).toMatch(/^\n\rPreparing search by meaning .* 0\/100\S*\r.* 50\/100, 50\/s, 1 s left/u);
  });

  it('tells no time left where nothing is left', () => {
    const { reporter, written, clock } = reported(barReporter);
    reporter.progress(reading(0));
    clock.milliseconds += 1_000;
    reporter.progress(reading(100));
    expect(written()).toMatch(new RegExp(`${bar(24)} 100/100\\S*$`, 'u'));
  });

  it('is full where there is nothing to do', () => {
    const { reporter, written } = reported(barReporter);
    reporter.progress(reading(0, 0));
    expect(written()).toContain(`${bar(24)} 0/0`);
  });

  it('is drawn ten times a second, and when a stage ends', () => {
    const { reporter, written, clock } = reported(barReporter);
    reporter.progress(reading(0));
    written();
    clock.milliseconds += 99;
    reporter.progress(reading(1));
    expect(written()).toBe('');
    clock.milliseconds += 1;
    reporter.progress(reading(2));
    expect(written()).toContain('2/100');
    reporter.progress(reading(100));
    expect(written()).toContain('100/100');
  });

  it('gives way to the summary in words', () => {
    const { reporter, written } = reported(barReporter);
    reporter.progress(reading(100));
    written();
    reporter.end(SUMMARY);
    expect(written()).toBe(`\n${summaryText(SUMMARY)}\n`);
  });
});

describe('the summary in words', () => {
  it('tells what changed, what the index holds, and why files failed', () => {
    expect(summaryText(SUMMARY)).toBe(
      '3 added, 1 changed, 4 moved, 20 unchanged, 2 removed, 1 failed.\n' +
        'The index holds 24 documents, 310 passages and 650 vectors. 12.3 s.\n' +
        '  notes/a.pdf: The file is encrypted.',
    );
  });

  it('has two lines where nothing failed', () => {
    expect(summaryText({ ...SUMMARY, failed: [] }).split('\n')).toHaveLength(2);
  });
});
