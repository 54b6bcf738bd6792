import { describe, expect, it } from 'vitest';
import { type FileImport, findCircle, parseImports, readImports } from './support/import-graph.ts';

/** Who may import whom: DESIGN.md, "The house". Of its own folder every file may import what it likes. */
const ALLOWED: Record<string, RegExp[]> = {
  prompts: [],
  models: [],
  ingest: [/^models\//],
  server: [
    /^prompts\//,
    /^models\//,
    /^ingest\/(types|errors|count-words|broken-span|readable-text)\.ts$/,
    /^ingest\/(embeddings|facts|index)\//,
  ],
  web: [],
  eval: [
    /^server\/(pipeline|compose|leave-out|config|protocol)\.ts$/,
    /^server\/answering\/(create-chat-model|read-model-text|quote-as-data)\.ts$/,
    /^ingest\/(types|run-ingest)\.ts$/,
    /^ingest\/embeddings\/(embedder-source|local-embedder-source)\.ts$/,
    /^ingest\/watch\//,
    /^prompts\//,
    /^models\/project-folder\.ts$/,
  ],
};

/** What one folder of a part may import besides: the comparison gives its peers the encoder that Footnote uses. */
const ALLOWED_IN_FOLDER: Record<string, RegExp[]> = {
  'eval/fit/': [
    /^server\/retrieval\/(evidence-features|hybrid-retriever|passage-score|reader|retriever)\.ts$/,
    /^server\/answering\/score-sentences\.ts$/,
    /^server\/conversation\/rewrite-follow-up\.ts$/,
    /^server\/query\//,
    /^ingest\/facts\//,
    /^ingest\/index\//,
    /^ingest\/embeddings\/local-embedder\.ts$/,
    /^models\/fitted-models\.ts$/,
  ],
  'eval/bench/retrieval/': [/^ingest\/index\//, /^server\/retrieval\/fuse-scores\.ts$/],
  'eval/replay/': [/^models\/(local-models|manifest)\.ts$/],
  'eval/peers/': [/^models\/(local-models|manifest|project-folder)\.ts$/],
};

/** What may be imported as a type only, besides. */
const ALLOWED_AS_TYPE: Record<string, RegExp[]> = {
  web: [/^server\/protocol\.ts$/],
  eval: [/^models\/local-models\.ts$/],
};

/**
 * The stages of each part. One does not import another: the file that knows their order hands one what it needs of
 * another. Types are excepted, since a stage has to name what it is handed.
 */
const STAGES: Record<string, string[]> = {
  ingest: ['loaders', 'passages', 'embeddings', 'index'],
  server: ['socket', 'http', 'access', 'conversation', 'query', 'retrieval', 'answering', 'citations'],
};

function isAllowed({ from, to, isTypeOnly }: FileImport): boolean {
  const [part = ''] = from.split('/');
  if (to.startsWith(`${part}/`)) return true;
  const ofFolder = Object.entries(ALLOWED_IN_FOLDER).flatMap(([folder, to]) => (from.startsWith(folder) ? to : []));
  const allowed = [...(ALLOWED[part] ?? []), ...ofFolder, ...(isTypeOnly ? (ALLOWED_AS_TYPE[part] ?? []) : [])];
  return allowed.some((pattern) => pattern.test(to));
}

function joinsStages({ from, to, isTypeOnly }: FileImport): boolean {
  const [part = '', fromStage = ''] = from.split('/');
  const [toPart, toStage = ''] = to.split('/');
  const stages = STAGES[part] ?? [];
  return (
    !isTypeOnly && part === toPart && fromStage !== toStage && stages.includes(fromStage) && stages.includes(toStage)
  );
}

const imports = readImports(Object.keys(ALLOWED));
const described = (found: FileImport[]) => found.map(({ from, to }) => `${from} imports ${to}`);

describe('the imports of the project', () => {
  it('are found', () => {
    expect(imports).toContainEqual({ from: 'server/main.ts', to: 'server/compose.ts', isTypeOnly: false });
    expect(imports).toContainEqual({ from: 'server/pipeline.ts', to: 'ingest/types.ts', isTypeOnly: true });
  });

  it('follow the table of DESIGN.md', () => {
    expect(described(imports.filter((found) => !isAllowed(found)))).toEqual([]);
  });

  it('join no stage to another at run time', () => {
    expect(described(imports.filter(joinsStages))).toEqual([]);
  });

  it('form no circle', () => {
    expect(findCircle(imports)).toBeUndefined();
  });
});

describe('the rules above', () => {
  const importing = (from: string, to: string, isTypeOnly = false): FileImport => ({ from, to, isTypeOnly });

  it.each([
    importing('models/load-model.ts', 'ingest/types.ts'),
    importing('ingest/cli.ts', 'server/config.ts'),
    importing('server/start-ingest.ts', 'ingest/run-ingest.ts'),
    importing('server/main.ts', 'eval/cli.ts', true),
    importing('server/main.ts', 'test/support/x.ts'),
    importing('web/widget/a.ts', 'server/protocol.ts'),
    importing('web/widget/a.ts', 'server/config.ts', true),
    importing('eval/cli.ts', 'server/app.ts'),
    importing('eval/cli.ts', 'models/local-models.ts'),
    importing('eval/peers/bench-peers.ts', 'models/model-worker.ts'),
  ])('forbid $from to import $to', (found) => {
    expect(isAllowed(found)).toBe(false);
  });

  it('tell a joint of stages from types and from shared files', () => {
    expect(joinsStages(importing('server/socket/a.ts', 'server/access/b.ts'))).toBe(true);
    expect(joinsStages(importing('server/socket/a.ts', 'server/access/b.ts', true))).toBe(false);
    expect(joinsStages(importing('server/socket/a.ts', 'server/errors.ts'))).toBe(false);
    expect(joinsStages(importing('server/app.ts', 'server/socket/a.ts'))).toBe(false);
  });

  it('find circles at run time only', () => {
    const chain = [importing('a', 'b'), importing('b', 'c'), importing('b', 'd'), importing('c', 'd')];
    expect(findCircle(chain)).toBeUndefined();
    expect(findCircle([...chain, importing('d', 'b', true)])).toBeUndefined();
    expect(findCircle([...chain, importing('d', 'b')])).toEqual(['b', 'c', 'd', 'b']);
  });

  it('read every form of an import', () => {
    const source = `import { a } from './a.ts';
import type { B } from '../b.ts';
import {
  type C,
  c,
} from './c.ts';
import './d.ts';
export * from './e.ts';
export type { F } from './f.ts';
import g from 'package';
const h = await import('./h.ts');
export const text = 'no import';
`;
    expect(parseImports('x/y/z.ts', source).map(({ to, isTypeOnly }) => [to, isTypeOnly])).toEqual([
      ['x/y/a.ts', false],
      ['x/b.ts', true],
      ['x/y/c.ts', false],
      ['x/y/d.ts', false],
      ['x/y/e.ts', false],
      ['x/y/f.ts', true],
      ['x/y/h.ts', false],
    ]);
  });
});
