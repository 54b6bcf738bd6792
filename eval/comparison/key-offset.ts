import { type Document, isMap, isScalar } from 'yaml';

/** Where the key at the end of a path stands in the source; where there is none, the nearest key above it. */
export function keyOffset({ contents }: Document, path: readonly PropertyKey[]): number {
  let node: unknown = contents;
  let offset = 0;
  for (const step of path) {
    if (!isMap(node)) break;
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    if (pair === undefined || !isScalar(pair.key)) break;
    offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}
