import type { BigIntStats, Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { DocumentsFolderError } from '../errors.ts';
import { GLOSSARY_FILE, IGNORE_FILE, SETTINGS_FILE } from '../metadata/settings-file.ts';
import { createIgnoreRules, type IgnoreRules } from './ignore-rules.ts';

/** Files looked at together: the operating system answers them side by side, which pays on a network drive. */
const FILES_A_TURN = 64;

/**
 * A file changed this shortly before it is looked at may change again with the same time on it: FAT counts in two seconds.
 * Git calls such an entry "racily clean" (Documentation/technical/racy-git.txt).
 */
const UNSETTLED_MILLISECONDS = 2_000;

export interface WalkedFile {
  /** Absolute path. */
  path: string;
  /** Path below the folder, with forward slashes, in Unicode form NFC. */
  uri: string;
  /** Size of the file. */
  bytes: number;
  /** ISO 8601 time of the last change. */
  modifiedAt: string;
  /** Size, times and inode: equal as long as nobody touched the file. Empty where it changed only just now. */
  stamp: string;
}

export interface WalkFailure {
  path: string;
  reason: string;
}

export interface WalkedFolder {
  files: WalkedFile[];
  failed: WalkFailure[];
  /** Files and folders that could not be looked at, empty for the folder itself: nothing is known of them or of what is in them. */
  unread: string[];
  settingsFolders: SettingsFolder[];
  /** Absolute paths of the glossaries. */
  glossaries: string[];
}

/** A folder with a settings file. */
export interface SettingsFolder {
  /** Absolute path. */
  path: string;
  /** Path below the documents folder, as `a/b`, empty for that folder itself. */
  uri: string;
}

/** Stands in a name for bytes that are no UTF-8: such a name leads to no file. */
const UNDECODABLE = '\uFFFD';

interface Walk extends WalkedFolder {
  folder: string;
  /** Real path of the folder: what links may not leave. */
  root: string;
  /** Real paths of files and folders met so far: each is taken once, which also ends cycles of links. */
  met: Set<string>;
  folders: string[];
  links: string[];
  ignore: IgnoreRules;
}

/**
 * Lists every file below a folder, ordered by path. Links are followed last, and only to what has not been met: a file
 * that is reachable on its own keeps its own path.
 */
export async function walkFolder(folder: string): Promise<WalkedFolder> {
  const absolute = resolve(folder);
  await expectFolder(folder);
  const root = await realpath(absolute);
  const walk: Walk = {
    ...{ folder: absolute, root, met: new Set(), folders: [absolute], links: [], ignore: createIgnoreRules() },
    ...{ files: [], failed: [], unread: [], settingsFolders: [], glossaries: [] },
  };
  await walkFolders(walk);
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
    await followLink(walk, link);
    await walkFolders(walk);
  }
  const { failed, unread, settingsFolders, glossaries } = walk;
  return { files: walk.files.sort((a, b) => (a.uri < b.uri ? -1 : 1)), failed, unread, settingsFolders, glossaries };
}

/** @throws DocumentsFolderError where the folder is missing or is not a folder */
export async function expectFolder(folder: string): Promise<void> {
  const stats = await stat(resolve(folder)).catch((cause: unknown) => {
    throw new DocumentsFolderError(
      `Expected a folder with documents at "${folder}", but it cannot be opened (${reasonOf(cause)}). ` +
        'Create it and put documents there, or name another folder.',
      { cause },
    );
  });
  if (stats.isDirectory()) return;
  throw new DocumentsFolderError(
    `Expected a folder with documents at "${folder}", but it is a file. Name the folder that holds it.`,
  );
}

async function walkFolders(walk: Walk): Promise<void> {
  for (let folder = walk.folders.pop(); folder !== undefined; folder = walk.folders.pop()) {
    const found = await listFolder(walk, folder);
    if (found === undefined || walk.met.has(found.real)) continue;
    walk.met.add(found.real);
    await visit(walk, folder, found);
  }
}

interface FoundFolder {
  real: string;
  entries: Dirent[];
}

async function listFolder(walk: Walk, folder: string): Promise<FoundFolder | undefined> {
  try {
    return { real: await realpath(folder), entries: await readdir(folder, { withFileTypes: true }) };
  } catch (error) {
    failToRead(walk, folder, { what: 'folder', error });
    return undefined;
  }
}

async function visit(walk: Walk, folder: string, { real, entries }: FoundFolder): Promise<void> {
  const names = new Set(entries.map(({ name }) => name));
  const uri = uriOf(walk, folder);
  if (names.has(IGNORE_FILE)) await walk.ignore.readFolder(folder, uri);
  if (names.has(SETTINGS_FILE)) walk.settingsFolders.push({ path: folder, uri });
  if (names.has(GLOSSARY_FILE)) walk.glossaries.push(join(folder, GLOSSARY_FILE));
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (isPassedOver(entry.name) || walk.ignore.isIgnored(uriOf(walk, path) + (entry.isDirectory() ? '/' : '')))
      continue;
    if (entry.isSymbolicLink()) walk.links.push(path);
    else if (entry.isDirectory()) walk.folders.push(path);
    else files.push(entry.name);
  }
  for (let from = 0; from < files.length; from += FILES_A_TURN) {
    // what is no link has its real path from its folder's: asking for each takes most of a walk
    const turn = files.slice(from, from + FILES_A_TURN);
    await Promise.all(turn.map((name) => takeFile(walk, join(folder, name), join(real, name))));
  }
}

const SPEAKS_OF_DOCUMENTS: ReadonlySet<string> = new Set([SETTINGS_FILE, IGNORE_FILE, GLOSSARY_FILE]);

/** Hidden files, those that Word keeps beside an open document, and those that speak of documents. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || SPEAKS_OF_DOCUMENTS.has(name);
}

async function takeFile(walk: Walk, path: string, real: string): Promise<void> {
  if (walk.met.has(real)) return;
  walk.met.add(real);
  try {
    addFile(walk, path, await stat(path, { bigint: true }));
  } catch (error) {
    failToRead(walk, path, { what: 'file', error });
  }
}

function addFile(walk: Walk, path: string, stats: BigIntStats): void {
  if (!stats.isFile()) fail(walk, path, 'Expected a file, but it is a device or a socket. Remove it.');
  else {
    const modifiedAt = stats.mtime.toISOString();
    walk.files.push({ path, uri: uriOf(walk, path), bytes: Number(stats.size), modifiedAt, stamp: stampOf(stats) });
  }
}

function stampOf({ size, mtimeNs, ctimeNs, ctimeMs, ino }: BigIntStats): string {
  // the time of the last change of anything about the file: unlike that of its content, no program sets it back
  const isSettled = Date.now() - Number(ctimeMs) > UNSETTLED_MILLISECONDS;
  return isSettled ? [size, mtimeNs, ctimeNs, ino].join(':') : '';
}

async function followLink(walk: Walk, path: string): Promise<void> {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) fail(walk, path, 'The symbolic link points to nothing. Mend or remove it.');
  else if (target !== walk.root && !target.startsWith(walk.root + sep)) {
    fail(walk, path, 'The symbolic link leaves the documents folder. Copy the file into the folder instead.');
  } else if ((await stat(target)).isDirectory()) {
    if (!walk.ignore.isIgnored(`${uriOf(walk, path)}/`)) walk.folders.push(path);
  } else if (!SPEAKS_OF_DOCUMENTS.has(basename(target))) await takeFile(walk, path, target);
}

function fail(walk: Walk, path: string, reason: string): void {
  walk.failed.push({ path: uriOf(walk, path), reason });
}

function failToRead(walk: Walk, path: string, { what, error }: { what: 'file' | 'folder'; error: unknown }): void {
  if (!isGone(error)) {
    walk.unread.push(uriOf(walk, path));
    fail(walk, path, `The ${what} cannot be read now (${reasonOf(error)}). What was read from it before is kept.`);
  } else if (path.includes(UNDECODABLE)) fail(walk, path, `The name of the ${what} is not valid UTF-8. Rename it.`);
  else fail(walk, path, `The ${what} was deleted meanwhile.`);
}

/** Deleted since its name was listed. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** macOS lists names in another Unicode form than they are typed in: ids and globs need one. */
function uriOf(walk: Walk, path: string): string {
  return relative(walk.folder, path).split(sep).join('/').normalize('NFC');
}

/** The code of a failed call to the system, such as `EACCES`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
