/** Their titles are often given without the ending. */
const ENDING_THAT_MAY_MISS = /\.(md|markdown|txt)$/i;

/**
 * The documents that an evidence entry may mean: the one at exactly that path, else those whose path ends in it, else
 * those of that file name, else those whose name is the same without `.md` or `.txt`.
 */
export function matchDocument(doc: string, uris: readonly string[]): string[] {
  const wanted = doc.replaceAll('\\', '/').replace(/^\.?\//, '');
  const rules: ((uri: string) => boolean)[] = [
    (uri) => uri === wanted,
    (uri) => uri.endsWith(`/${wanted}`),
    (uri) => baseName(uri) === baseName(wanted),
    (uri) => stem(uri) === stem(wanted),
  ];
  for (const rule of rules) {
    const matches = uris.filter(rule);
    if (matches.length > 0) return matches;
  }
  return [];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function stem(path: string): string {
  return baseName(path).replace(ENDING_THAT_MAY_MISS, '');
}
