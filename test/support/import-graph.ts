import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** One import statement between two files of the project, named by their paths below its root. */
export interface FileImport {
  from: string;
  to: string;
  /** Erased when built: it ties the types together, and nothing at run time. */
  isTypeOnly: boolean;
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s+(?!from\b))?(?:[\w$*{}\s,]+\sfrom\s+)?'(\.[^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'(\.[^']+)'/g;

/** The relative imports and re-exports of one source file. */
export function parseImports(from: string, source: string): FileImport[] {
  const to = (specifier: string | undefined) => posix.join(posix.dirname(from), specifier ?? '');
  return [
    ...[...source.matchAll(STATEMENT)].map(([, type, specifier]) => ({ from, to: to(specifier), isTypeOnly: !!type })),
    ...[...source.matchAll(DYNAMIC)].map(([, specifier]) => ({ from, to: to(specifier), isTypeOnly: false })),
  ];
}

export function readImports(folders: readonly string[]): FileImport[] {
  return folders.flatMap(listSources).flatMap((file) => parseImports(file, readFileSync(file, 'utf8')));
}

function listSources(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  // the packages of eval/peers stand below it, with declarations of their own
  const sources = paths.filter((path) => path.endsWith('.ts') && !/(^|\/)node_modules\//.test(path));
  return sources.map((path) => posix.join(folder, path));
}

/** The files of one circle of run-time imports, the first repeated at its end; undefined where there is none. */
export function findCircle(imports: readonly FileImport[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to, isTypeOnly } of imports) {
    if (!isTypeOnly) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const finished = new Set<string>();

  function search(file: string, path: readonly string[]): string[] | undefined {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const to of targets.get(file) ?? []) {
      const circle = search(to, [...path, file]);
      if (circle) return circle;
    }
    finished.add(file);
    return undefined;
  }

  for (const file of targets.keys()) {
    const circle = search(file, []);
    if (circle) return circle;
  }
  return undefined;
}
