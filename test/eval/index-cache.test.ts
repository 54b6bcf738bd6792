import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFolders } from '../../eval/hash-folder.ts';
import { cachedIndex } from '../../eval/index-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('cachedIndex', () => {
  const now = new Date('2026-03-10T12:00:00Z');
  const fillWith = (text: string) => (path: string) => writeFile(join(path, 'index'), text);
  const open = (key: string, fill: (path: string) => Promise<void>) =>
    cachedIndex({ cacheFolder: join(folder, 'cache'), key, now, fill });

  it('fills an index once and finds it afterwards', async () => {
    const first = await open('k', fillWith('one'));
    const second = await open('k', fillWith('two'));
    expect(second).toBe(first);
    expect(await readFile(join(second, 'index'), 'utf8')).toBe('one');
  });

  it('keeps nothing of a fill that failed', async () => {
    const failing = async (path: string) => {
      await fillWith('half')(path);
      throw new Error('interrupted');
    };
    await expect(open('k', failing)).rejects.toThrow('interrupted');
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
  });

  it('gives two runs at once the same whole index', async () => {
    const [first, second] = await Promise.all([open('k', fillWith('same')), open('k', fillWith('same'))]);
    expect(first).toBe(second);
    expect(await readdir(join(folder, 'cache'))).toEqual(['k']);
  });

  it('removes what was not used for a week', async () => {
    for (const [name, day] of [
      ['old', 2],
      ['recent', 4],
    ] as const) {
      await mkdir(join(folder, 'cache', name), { recursive: true });
      const used = new Date(Date.UTC(2026, 2, day));
      await utimes(join(folder, 'cache', name), used, used);
    }
    await open('k', fillWith('new'));
    expect((await readdir(join(folder, 'cache'))).sort()).toEqual(['k', 'recent']);
  });
});

describe('hashFolders', () => {
  const hash = () => hashFolders([folder], (path) => !path.endsWith('.bin'));

  it('follows names and contents and nothing else', async () => {
    await mkdir(join(folder, 'sub'));
    await writeFile(join(folder, 'sub', 'a.md'), 'one');
    const before = await hash();
    await writeFile(join(folder, 'ignored.bin'), 'x');
    await utimes(join(folder, 'sub', 'a.md'), 0, 0);
    expect(await hash()).toBe(before);
    await writeFile(join(folder, 'sub', 'a.md'), 'two');
    const changed = await hash();
    await rm(join(folder, 'sub', 'a.md'));
    await writeFile(join(folder, 'sub', 'b.md'), 'two');
    expect(new Set([before, changed, await hash()]).size).toBe(3);
  });
});
