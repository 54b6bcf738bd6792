import { editDistance } from './edit-distance.ts';

/** Half of a name may be wrong, as in a name without its ending; beyond that another document is meant. */
const LARGEST_SHARE_WRONG = 0.5;
/** A longer name is not one that was mistyped, and comparing costs the square of it. */
const LONGEST_NAME = 200;
/** So many names are compared in a fraction of a second. */
const MOST_NAMES = 20_000;

/** The document whose path or file name is most like a name that no document has; undefined where none is like it. */
export function nearestDocument(name: string, uris: readonly string[]): string | undefined {
  const wanted = fold(name.replaceAll('\\', '/'));
  if (wanted.length > LONGEST_NAME) return undefined;
  let nearest: string | undefined;
  let allowed = Math.floor(wanted.length * LARGEST_SHARE_WRONG);
  for (const uri of uris.slice(0, MOST_NAMES)) {
    const distances = comparableNames(uri).map((candidate) => editDistance(wanted, candidate, allowed));
    const distance = Math.min(...distances.map((each) => each ?? Number.POSITIVE_INFINITY));
    if (distance > allowed) continue;
    nearest = uri;
    allowed = distance - 1;
  }
  return nearest;
}

function comparableNames(uri: string): string[] {
  const path = fold(uri);
  return [...new Set([path, path.slice(path.lastIndexOf('/') + 1)])];
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
