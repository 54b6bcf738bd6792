import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createIngestLog } from '../../server/ingest-log.ts';
import { startIngest } from '../../server/start-ingest.ts';

interface Line {
  level: number;
  msg: string;
  [key: string]: unknown;
}
const [INFO, WARN, ERROR] = [30, 40, 50];

/** Runs a program in the place of the ingest; `onLine` sees each line of the log as it is written. */
function ingestWith(source: string, { signal = new AbortController().signal, onLine = (_line: Line) => {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-ingest-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, 'program.mjs');
  writeFileSync(program, source);
  const lines: Line[] = [];
  const write = (text: string) => {
    const line: Line = JSON.parse(text);
    lines.push(line);
    onLine(line);
  };
  const ended = startIngest({ documents: 'papers', indexFolder: 'index', log: pino({}, { write }), signal, program });
  return { ended, lines };
}

describe('the ingest that a server starts', () => {
  it('is told the folders, to print lines of JSON, and to wait where another one is writing', async () => {
    const { ended, lines } = ingestWith('console.error(process.argv.slice(2).join(" "))');
    await ended;
    expect(lines[0]).toMatchObject({ level: WARN, line: 'papers --index index --progress json --wait' });
  });

  it('logs its summary, and each document that failed as a warning', async () => {
    const summary = { added: 2, failed: [{ path: 'a.pdf', reason: 'It is encrypted.' }], passages: 7 };
    const { ended, lines } = ingestWith(`console.log('${JSON.stringify({ summary })}'); process.exitCode = 1;`);
    await ended;
    expect(lines).toMatchObject([
      { level: WARN, path: 'a.pdf', reason: 'It is encrypted.' },
      { level: INFO, added: 2, passages: 7, failed: 1 },
    ]);
    expect(lines).toHaveLength(2);
  });

  it.each([
    ['exits with another code', 'process.exit(2)', { exitCode: 2 }],
    ['is killed', 'process.kill(process.pid, "SIGKILL")', { endedBy: 'SIGKILL' }],
    ['throws', 'throw new Error("out of memory")', { exitCode: 1 }],
    ['ends without its summary', '', { exitCode: 0 }],
  ])('leaves the server running where it %s, and logs an error', async (_name, source, expected) => {
    const { ended, lines } = ingestWith(source);
    await ended;
    expect(lines.at(-1)).toMatchObject({ level: ERROR, ...expected });
  });

  it('has what it says of a crash logged', async () => {
    const { ended, lines } = ingestWith('throw new Error("out of memory")');
    await ended;
    expect(lines).toContainEqual(expect.objectContaining({ level: WARN, line: 'Error: out of memory' }));
  });

  it('is asked to stop when the server stops, and is not reported as failed', async () => {
    const controller = new AbortController();
    const source = `
      process.on('SIGTERM', () => { console.log(JSON.stringify({ stage: 'stopping', done: 0, total: 0 })); process.exit(2); });
      console.log(JSON.stringify({ stage: 'reading', done: 0, total: 9 }));
      setInterval(() => {}, 1000);`;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const onLine = (line: Line) => line.stage === 'reading' && controller.abort();
    const { ended, lines } = ingestWith(source, { signal: controller.signal, onLine });
    await ended;
    expect(lines.map(({ stage }) => stage)).toEqual(['reading', 'stopping']);
  });

  it('is killed where it does not stop', async () => {
    const controller = new AbortController();
    const source = `
      process.on('SIGTERM', () => {});
      console.log(JSON.stringify({ stage: 'reading', done: 0, total: 9 }));
      setInterval(() => {}, 1000);`;
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const onLine = () => {
      controller.abort();
      vi.advanceTimersByTime(2_000);
    };
    await ingestWith(source, { signal: controller.signal, onLine }).ended;
  });

  it('is not started where the server stops already', async () => {
    const { ended, lines } = ingestWith('console.log("started")', { signal: AbortSignal.abort() });
    await ended;
    expect(lines).toEqual([]);
  });
});

describe('the log of an ingest', () => {
  function createLog() {
    const lines: Line[] = [];
    const clock = { time: 0 };
    const log = pino({}, { write: (text: string) => void lines.push(JSON.parse(text)) });
    return { tell: createIngestLog(log, () => clock.time).readLine, lines, clock };
  }

  it('tells of progress at each stage and every ten seconds', () => {
    const { tell, lines, clock } = createLog();
    const progress = (stage: string, done: number) => tell(JSON.stringify({ stage, done, total: 9 }));
    progress('reading', 1);
    progress('reading', 2);
    progress('embedding', 3);
    clock.time += 9_999;
    progress('embedding', 4);
    clock.time += 1;
    progress('embedding', 5);
    expect(lines.map(({ done }) => done)).toEqual([1, 3, 5]);
  });

  it.each(['not JSON', '{"stage":7}', 'null', '{"summary":{}}'])('warns of the line %s', (line) => {
    const { tell, lines } = createLog();
    tell(line);
    expect(lines).toMatchObject([{ level: WARN, line }]);
  });
});
