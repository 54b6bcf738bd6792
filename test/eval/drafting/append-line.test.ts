import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile, withLine } from '../../../eval/drafting/append-line.ts';
import { builtModule } from '../../../models/project-folder.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-append-'));
  file = join(folder, 'questions.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

describe('withLine', () => {
  it.each([
    ['', 'new\n'],
    ['one\n', 'one\nnew\n'],
    ['one', 'one\nnew'],
    ['one\r\n', 'one\r\nnew\r\n'],
    ['one\r\ntwo', 'one\r\ntwo\r\nnew'],
  ])('ends %j as it was ended', (text, expected) => {
    expect(withLine(text, 'new')).toBe(expected);
  });
});

describe('replaceFile', () => {
  it('makes a file that is not there, and leaves nothing beside it', async () => {
    await replaceFile(file, '', 'new\n');
    expect(await readFile(file, 'utf8')).toBe('new\n');
    expect(await readdir(folder)).toEqual(['questions.jsonl']);
  });

  it('keeps the permissions, and a symbolic link to the file', async () => {
    await writeFile(join(folder, 'real.jsonl'), 'old\n');
    await chmod(join(folder, 'real.jsonl'), 0o640);
    await symlink('real.jsonl', file);
    await replaceFile(file, 'old\n', 'new\n');
    expect(await readFile(join(folder, 'real.jsonl'), 'utf8')).toBe('new\n');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).sort()).toEqual(['questions.jsonl', 'real.jsonl']);
  });

  it('names a file whose folder is missing', async () => {
    const lost = join(folder, 'nowhere', 'questions.jsonl');
    await expect(replaceFile(lost, '', 'new')).rejects.toThrow(`${lost}: the file cannot be written`);
  });

  it('writes nothing over a file that was changed meanwhile', async () => {
    await writeFile(file, 'edited\n');
    await expect(replaceFile(file, 'old\n', 'new\n')).rejects.toThrow('the file was changed meanwhile');
    expect(await readFile(file, 'utf8')).toBe('edited\n');
    expect(await readdir(folder)).toEqual(['questions.jsonl']);
  });

  it('leaves whole lines, each in its turn, when killed at any instant', async () => {
    const script = `
      import { readLines, replaceFile, withLine } from ${JSON.stringify(builtModule('eval/drafting/append-line.js'))};
      const file = process.argv[1];
      for (let count = (await readLines(file)).split('\\n').length; ; count += 1) {
        const before = await readLines(file);
        await replaceFile(file, before, withLine(before, JSON.stringify({ count })));
      }`;
    // Large enough that most of the time goes into writing.
    await writeFile(file, `${JSON.stringify({ count: 1, padding: 'x'.repeat(8_000_000) })}\n`);
    for (const events of [1, 4, 10, 16, 20, 24, 28, 32, 48]) {
      await killAfter(script, events);
      const lines = (await readFile(file, 'utf8')).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line) => JSON.parse(line).count)).toEqual(lines.map((_, index) => index + 1));
    }
  });

  /** Kills the process as soon as so many things have happened in the folder: in the middle of writing, mostly. */
  async function killAfter(script: string, events: number): Promise<void> {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script, file], { stdio: 'inherit' });
    let seen = 0;
    const watcher = watch(folder, () => {
      seen += 1;
      if (seen >= events) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.on('close', resolve));
    watcher.close();
  }
});
