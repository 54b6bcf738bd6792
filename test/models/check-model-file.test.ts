import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readModelFile } from '../../models/check-model-file.ts';
import { ModelFileError } from '../../models/errors.ts';
import { openLocalModels } from '../../models/local-models.ts';

const file = {
  name: 'tiny.onnx',
  bytes: 5,
  sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
};
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-models-'));
  writeFileSync(join(folder, file.name), 'hello');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('reading a model file', () => {
  it('gives the content of the expected file', () => {
    expect(readModelFile(folder, file).toString()).toBe('hello');
  });

  it('refuses a missing file, naming it and how to restore it', () => {
    rmSync(join(folder, file.name));
    expect(() => readModelFile(folder, file)).toThrow(/tiny\.onnx: the file is missing.*git checkout/);
  });

  it('refuses a file that was cut off', () => {
    truncateSync(join(folder, file.name), 3);
    expect(() => readModelFile(folder, file)).toThrow('expected 5 bytes, found 3');
  });

  it('refuses a file of another content', () => {
    writeFileSync(join(folder, file.name), 'jello');
    expect(() => readModelFile(folder, file)).toThrow('expected SHA-256');
  });

  it('recognises a Git LFS pointer', () => {
    writeFileSync(join(folder, file.name), 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n');
    expect(() => readModelFile(folder, file)).toThrow('git lfs pull');
  });

  it('comes out of the worker as an error of its own class', async () => {
    const models = openLocalModels(folder);
    await expect(models.warm(['encoder'])).rejects.toBeInstanceOf(ModelFileError);
    await models.close();
  });
});
