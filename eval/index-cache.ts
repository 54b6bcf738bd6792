import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Every change of the documents or of the code leaves an index behind: one that no run has used for so long goes. */
const UNUSED_DAYS = 7;
const MILLISECONDS_A_DAY = 86_400_000;

export interface CachedIndexRequest {
  /** Folder that holds the cache. */
  cacheFolder: string;
  /** Equal keys mean equal indexes. */
  key: string;
  now: Date;
  /** Fills an empty folder. Where it rejects, nothing is kept. */
  fill: (indexFolder: string) => Promise<void>;
}

/** `footnote/eval` below the user's cache folder (XDG Base Directory Specification). */
export function userCacheFolder(environment: NodeJS.ProcessEnv): string {
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'footnote', 'eval');
}

/**
 * The folder of the index with this key, filled first where it is not there yet. It is filled beside its place and moved
 * there when whole, so that an interrupted run leaves nothing that looks complete, and two runs do not write to one index.
 */
export async function cachedIndex({ cacheFolder, key, now, fill }: CachedIndexRequest): Promise<string> {
  await mkdir(cacheFolder, { recursive: true });
  await removeUnused(cacheFolder, now);
  const folder = join(cacheFolder, key);
  if (await exists(folder)) {
    await utimes(folder, now, now);
    return folder;
  }
  const unfinished = await mkdtemp(`${folder}.`);
  try {
    await fill(unfinished);
    await moveTo(folder, unfinished);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Another run may have put the same index there meanwhile: then that one is as good. */
async function moveTo(folder: string, unfinished: string): Promise<void> {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    if (!(await exists(folder))) throw error;
  }
}

async function removeUnused(cacheFolder: string, now: Date): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    const path = join(cacheFolder, name);
    const found = await stat(path).catch(() => undefined);
    const unusedDays = found ? (now.getTime() - found.mtimeMs) / MILLISECONDS_A_DAY : 0;
    if (unusedDays > UNUSED_DAYS) await rm(path, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
