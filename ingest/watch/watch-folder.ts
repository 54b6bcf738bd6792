import { basename, relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';

export interface WatchOptions {
  folder: string;
  /** Folder in which changes are the program's own. */
  except: string;
  onChange: () => void;
  /** The watch may have missed something, but goes on. */
  onError: (error: unknown) => void;
}

/** Tells of every change below a folder, hidden files apart, as long as the process lives. Resolves when nothing that follows is missed. */
export async function watchFolder({ folder, except, onChange, onError }: WatchOptions): Promise<void> {
  const root = resolve(folder);
  const own = resolve(except);
  const isHidden = (path: string): boolean =>
    relative(root, path)
      .split(sep)
      .some((part) => part.startsWith('.') && part !== '..' && part !== '.');
  const ignored = (path: string): boolean =>
    path === own || path.startsWith(own + sep) || isHidden(path) || basename(path).startsWith('~$');
  // links lead to what is watched already, or out of the folder
  const watcher = watch(root, { ignored, ignoreInitial: true, followSymlinks: false });
  watcher.on('all', onChange);
  watcher.on('error', onError);
  await new Promise<void>((ready) => watcher.on('ready', ready));
}
