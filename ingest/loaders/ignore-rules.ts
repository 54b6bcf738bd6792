import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { CollectionSettingsError } from '../metadata/document-settings.ts';
import { IGNORE_FILE } from '../metadata/settings-file.ts';

/** Which files of a collection are not taken in, as the ignore files found so far say. */
export interface IgnoreRules {
  /** @param uri path below the documents folder; that of a folder ends with a slash */
  isIgnored(uri: string): boolean;
  /**
   * Takes up the ignore file of a folder, before anything in the folder is asked about.
   * @param uri the folder's path, empty for the documents folder itself
   * @throws CollectionSettingsError where it cannot be read: what it names may not be for anybody's eyes
   */
  readFolder(path: string, uri: string): Promise<void>;
}

/** As git has it (gitignore(5)): of several rules for a path the last decides, and a file further down comes after those above. */
export function createIgnoreRules(): IgnoreRules {
  const rules: { base: string; ignore: Ignore }[] = [];
  return {
    isIgnored(uri) {
      let isIgnored = false;
      for (const { base, ignore: file } of rules) {
        if (!uri.startsWith(base)) continue;
        const verdict = file.test(uri.slice(base.length));
        if (verdict.ignored || verdict.unignored) isIgnored = verdict.ignored;
      }
      return isIgnored;
    },
    async readFolder(path, uri) {
      const patterns = await readPatterns(join(path, IGNORE_FILE));
      const base = uri === '' ? '' : `${uri}/`;
      rules.push({ base, ignore: ignore({ ignorecase: false }).add(patterns) });
      // a folder deeper down is met later only on one way of walking: shorter paths come first on every way
      rules.sort((a, b) => a.base.length - b.base.length);
    },
  };
}

async function readPatterns(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new CollectionSettingsError(`${path} cannot be read. Make it readable, or remove it.`, { cause });
  }
}
