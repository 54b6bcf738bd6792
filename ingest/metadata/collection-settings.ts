import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import picomatch from 'picomatch';
import type { Audience } from '../types.ts';
import { CollectionSettingsError, type DocumentSettings, type SettingsFile } from './document-settings.ts';
import { parseSettings } from './parse-settings.ts';
import { SETTINGS_FILE } from './settings-file.ts';

export interface CollectionSettings {
  /** @param uri path below the documents folder, with forward slashes */
  settingsFor(uri: string): DocumentSettings;
}

/** A folder with a settings file, by its absolute path and by its path below the documents folder, empty for that itself. */
interface SettingsFolder {
  path: string;
  uri: string;
}

/** @param uri path below the folder of the settings file */
type Layer = (uri: string) => Partial<DocumentSettings>;

/**
 * Reads every `footnote.yaml` of a collection. For each key the file nearest to a document wins; within a file an entry
 * wins over the file's own audience, and a later entry over an earlier one.
 * @param defaultAudience audience of documents for which no file states one
 * @throws CollectionSettingsError
 */
export async function loadCollectionSettings(
  folders: readonly SettingsFolder[],
  defaultAudience: Audience,
): Promise<CollectionSettings> {
  const layers = new Map<string, Layer>();
  for (const { path, uri } of folders) layers.set(uri, await loadLayer(join(path, SETTINGS_FILE)));
  return {
    settingsFor(uri) {
      const applicable = foldersAbove(uri).flatMap((place) => {
        const layer = layers.get(place);
        return layer ? [layer(place === '' ? uri : uri.slice(place.length + 1))] : [];
      });
      return Object.assign({ audience: defaultAudience }, ...applicable);
    },
  };
}

/** Outermost first; the documents folder itself is the empty path. */
function foldersAbove(uri: string): string[] {
  const folders: string[] = [];
  for (let place = posix.dirname(uri); place !== '.'; place = posix.dirname(place)) folders.unshift(place);
  return ['', ...folders];
}

async function loadLayer(path: string): Promise<Layer> {
  const { audience, documents = [] }: SettingsFile = parseSettings(await readSource(path), path);
  const entries = documents.map(({ match, ...settings }) => ({ matches: picomatch(match, { dot: true }), settings }));
  return (uri) =>
    Object.assign(
      audience ? { audience } : {},
      ...entries.filter(({ matches }) => matches(uri)).map((e) => e.settings),
    );
}

async function readSource(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new CollectionSettingsError(`${path} cannot be read. Make it readable, or remove it.`, { cause });
  }
}
