import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { DocumentsFolderError } from '../errors.ts';
import { SETTINGS_FILE } from './settings-file.ts';

export interface WalkedFile {
  /** Absolute path. */
  path: string;
  /** Path below the folder, with forward slashes, in Unicode form NFC. */
  uri: string;
  /** Size of the file. */
  bytes: number;
  /** ISO 8601 time of the last change. */
  modifiedAt: string;
}

export interface WalkFailure {
  path: string;
  reason: string;
}

export interface WalkedFolder {
  files: WalkedFile[];
  failed: WalkFailure[];
}

interface Walk extends WalkedFolder {
  folder: string;
  /** Real path of the folder: what links may not leave. */
  root: string;
  /** Real paths of files and folders met so far: each is taken once, which also ends cycles of links. */
  met: Set<string>;
  folders: string[];
  links: string[];
}

/**
 * Lists every file below a folder, ordered by path. Links are followed last, and only to what has not been met: a file
 * that is reachable on its own keeps its own path.
 */
export async function walkFolder(folder: string): Promise<WalkedFolder> {
  const absolute = resolve(folder);
  await expectFolder(folder, absolute);
  const root = await realpath(absolute);
  const walk: Walk = { folder: absolute, root, met: new Set(), folders: [absolute], links: [], files: [], failed: [] };
  await walkFolders(walk);
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
    await followLink(walk, link);
    await walkFolders(walk);
  }
  return { files: walk.files.sort((a, b) => (a.uri < b.uri ? -1 : 1)), failed: walk.failed };
}

async function expectFolder(folder: string, absolute: string): Promise<void> {
  const stats = await stat(absolute).catch((cause: unknown) => {
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
    try {
      const real = await realpath(folder);
      if (walk.met.has(real)) continue;
      walk.met.add(real);
      const entries = await readdir(folder, { withFileTypes: true });
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) await visit(walk, folder, entry);
    } catch (error) {
      fail(walk, folder, `The folder cannot be read: ${reasonOf(error)}.`);
    }
  }
}

async function visit(walk: Walk, folder: string, entry: Dirent): Promise<void> {
  const path = join(folder, entry.name);
  if (isPassedOver(entry.name) || path === join(walk.folder, SETTINGS_FILE)) return;
  if (entry.isSymbolicLink()) walk.links.push(path);
  else if (entry.isDirectory()) walk.folders.push(path);
  else await takeFile(walk, path);
}

/** Hidden files, and those that Word keeps beside an open document. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

async function takeFile(walk: Walk, path: string): Promise<void> {
  try {
    const real = await realpath(path);
    if (walk.met.has(real)) return;
    walk.met.add(real);
    addFile(walk, path, await stat(path));
  } catch (error) {
    fail(walk, path, `The file cannot be read: ${reasonOf(error)}.`);
  }
}

function addFile(walk: Walk, path: string, stats: Stats): void {
  if (stats.isFile()) {
    walk.files.push({ path, uri: uriOf(walk, path), bytes: stats.size, modifiedAt: stats.mtime.toISOString() });
  } else fail(walk, path, 'Expected a file, but it is a device or a socket. Remove it.');
}

async function followLink(walk: Walk, path: string): Promise<void> {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) fail(walk, path, 'The symbolic link points to nothing. Mend or remove it.');
  else if (target !== walk.root && !target.startsWith(walk.root + sep)) {
    fail(walk, path, 'The symbolic link leaves the documents folder. Copy the file into the folder instead.');
  } else if ((await stat(target)).isDirectory()) walk.folders.push(path);
  else if (target !== join(walk.root, SETTINGS_FILE)) await takeFile(walk, path);
}

function fail(walk: Walk, path: string, reason: string): void {
  walk.failed.push({ path: uriOf(walk, path), reason });
}

/** macOS lists names in another Unicode form than they are typed in: ids and globs need one. */
function uriOf(walk: Walk, path: string): string {
  return relative(walk.folder, path).split(sep).join('/').normalize('NFC');
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
