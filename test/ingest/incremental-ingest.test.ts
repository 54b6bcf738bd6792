import { chmod, mkdir, mkdtemp, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDocumentPreparer } from '../../ingest/document-preparer.ts';
import { indexSettings } from '../../ingest/index/index-settings.ts';
import { openLocalIndex } from '../../ingest/index/local/local-index.ts';
import { openLocalIndexWriter } from '../../ingest/index/local/local-index-writer.ts';
import { readDocumentBytes } from '../../ingest/loaders/document-file.ts';
import type { IngestSummary } from '../../ingest/progress.ts';
import { type IngestOptions, runIngest } from '../../ingest/run-ingest.ts';
import type { Visibility } from '../../ingest/types.ts';
import { countingEmbedder } from './counting-embedder.ts';
import { documentsFolder } from './loaders/documents-folder.ts';

// The real loaders, and which files they opened.
vi.mock('../../ingest/loaders/document-file.ts', { spy: true });

const HARBOUR = '# Harbour\n\nThe harbour has 69 berths and one crane.\n';
const FERRY = '# Ferry\n\nThe ferry to the islands leaves at seven every morning.\n';

const embedder = countingEmbedder();
const settings = indexSettings(embedder);
/** One thread for all: most of the time of an ingest of two files would be that of starting it. */
const preparer = openDocumentPreparer();
afterAll(() => preparer.close());
let documents: string;
let indexFolder: string;
beforeEach(async () => {
  documents = await documentsFolder();
  indexFolder = await temporary();
  embedder.failure = undefined;
  embedder.takeTexts();
});

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-index-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const write = async (name: string, text: string): Promise<void> => {
  await mkdir(dirname(join(documents, name)), { recursive: true });
  await writeFile(join(documents, name), text);
};

/** Ingests, and tells which files were opened and how many texts were embedded. */
async function ingest(options: Partial<IngestOptions> = {}) {
  vi.mocked(readDocumentBytes).mockClear();
  const summary = await runIngest({ documents, indexFolder, embedder, preparer, ...options });
  const opened = vi.mocked(readDocumentBytes).mock.calls.map(([{ uri }]) => uri);
  return { summary, opened, embedded: embedder.takeTexts().length };
}

/** As if the files had been left alone for a while: a file that changed just now is read again to be sure. */
async function letSettle(): Promise<void> {
  const later = Date.now() + 10_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
  onTestFinished(() => void vi.mocked(Date.now).mockRestore());
  await ingest();
}

async function found(text: string, visibility: Visibility = 'everything'): Promise<string[]> {
  const index = await openLocalIndex({ folder: indexFolder, settings });
  const { passages } = await index.search({ text, visibility, textLimit: 9, vectorLimit: 0 });
  await index.close();
  return passages.map(({ passage }) => passage.uri).sort();
}

async function stored(folder = indexFolder) {
  const writer = await openLocalIndexWriter({ folder, settings });
  const { documents: count, passages, windows, vectors } = await writer.status();
  const ids = (await writer.documents()).map(({ id }) => id);
  const all = await Promise.all(ids.map((id) => writer.stored(id)));
  await writer.close();
  return { counts: { count, passages, windows, vectors }, documents: all.map((kept) => kept?.document) };
}

const counts = ({ added, changed, moved, unchanged, removed, failed }: IngestSummary) => ({
  added,
  changed,
  moved,
  unchanged,
  removed,
  failed: failed.length,
});
const NONE = { added: 0, changed: 0, moved: 0, unchanged: 0, removed: 0, failed: 0 };

describe('a file that nobody touched', () => {
  it('is not opened again', async () => {
    await write('harbour.md', HARBOUR);
    await letSettle();
    const { summary, opened } = await ingest();
    expect({ ...counts(summary), opened }).toEqual({ ...NONE, unchanged: 1, opened: [] });
  });

  it('is opened again where it was written just before it was read, and not after that', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    await write('harbour.md', HARBOUR);
    await ingest();
    expect(await ingest()).toMatchObject({ opened: ['harbour.md'], embedded: 0, summary: { unchanged: 1 } });
    await letSettle();
    expect((await ingest()).opened).toEqual([]);
  });

  it('is recognised by its content where only its times changed', async () => {
    await write('harbour.md', HARBOUR);
    await letSettle();
    await utimes(join(documents, 'harbour.md'), 1_000_000, 1_000_000);
    expect(await ingest()).toMatchObject({ opened: ['harbour.md'], embedded: 0, summary: { unchanged: 1 } });
    expect((await ingest()).opened).toEqual([]);
  });

  it('is not believed to be the same where its size and its time of change are, and its content is not', async () => {
    await write('harbour.md', HARBOUR);
    await letSettle();
    const { atime, mtime } = await stat(join(documents, 'harbour.md'));
    await write('harbour.md', HARBOUR.replace('69', '70'));
    await utimes(join(documents, 'harbour.md'), atime, mtime);
    expect(await ingest()).toMatchObject({ summary: { changed: 1 } });
    expect((await stored()).documents[0]?.text).toContain('70 berths');
  });
});

describe('a file that was moved', () => {
  it('keeps its passages and vectors under its new path, and nothing stays under the old one', async () => {
    await write('harbour.md', HARBOUR);
    await write('ferry.md', FERRY);
    await ingest();
    await mkdir(join(documents, 'box'));
    await rename(join(documents, 'harbour.md'), join(documents, 'box', 'port.md'));
    const { summary, embedded } = await ingest();
    expect({ ...counts(summary), embedded }).toEqual({ ...NONE, moved: 1, unchanged: 1, embedded: 0 });
    expect(await found('berths ferry')).toEqual(['box/port.md', 'ferry.md']);
    expect(summary).toMatchObject({ documents: 2, vectors: 2 });
  });

  it('takes the audience of its new place at once', async () => {
    await write('open/footnote.yaml', 'audience: public\n');
    await write('open/harbour.md', HARBOUR);
    await write('ferry.md', FERRY);
    await ingest();
    expect(await found('berths', ['public'])).toEqual(['open/harbour.md']);
    await rename(join(documents, 'open/harbour.md'), join(documents, 'harbour.md'));
    expect(await ingest()).toMatchObject({ embedded: 0, summary: { moved: 1 } });
    expect(await found('berths', ['public'])).toEqual([]);
    expect(await found('berths', ['staff'])).toEqual(['harbour.md']);
  });

  it('is embedded again only in so far as its name was its title', async () => {
    await write(
      'harbour notes.txt',
      'The harbour has 69 berths and one crane, said the clerk to the keeper, and left.',
    );
    await write('ferry.md', FERRY);
    await ingest({ defaultAudience: ['staff'] });
    await rename(join(documents, 'harbour notes.txt'), join(documents, 'port notes.txt'));
    const { summary } = await ingest();
    expect(counts(summary)).toEqual({ ...NONE, moved: 1, unchanged: 1 });
    expect(await found('berths')).toEqual(['port notes.txt']);
  });

  it('is a copy where the file is still at its old place, and shares its vectors', async () => {
    await write('harbour.md', HARBOUR);
    await ingest();
    await write('copy.md', HARBOUR);
    expect(await ingest()).toMatchObject({ embedded: 0, summary: { added: 1, moved: 0, unchanged: 1, vectors: 2 } });
  });

  it('and changed places with another one leaves both under their paths', async () => {
    await write('a.md', HARBOUR);
    await write('b.md', FERRY);
    await ingest();
    await write('a.md', FERRY);
    await write('b.md', HARBOUR);
    const { summary, embedded } = await ingest();
    expect({ ...counts(summary), embedded }).toEqual({ ...NONE, changed: 2, embedded: 0 });
    expect(await found('berths')).toEqual(['b.md']);
  });
});

describe('settings that change', () => {
  beforeEach(async () => {
    await write('harbour.md', HARBOUR);
    await write('ferry.md', `---\ndate: 2024-05-01\n---\n${FERRY}`);
    await letSettle();
    embedder.takeTexts();
  });

  it('give documents another audience, date and address without opening or embedding them', async () => {
    await write(
      'footnote.yaml',
      'audience: public\ndocuments:\n  - { match: "*", date: 2025-01-31, url: "https://town.example/" }\n',
    );
    const { summary, opened, embedded } = await ingest();
    expect({ ...counts(summary), opened, embedded }).toEqual({ ...NONE, changed: 2, opened: [], embedded: 0 });
    expect(await found('berths ferry', ['public'])).toEqual(['ferry.md', 'harbour.md']);
    const metadata = (await stored()).documents.map((document) => document?.metadata);
    expect(metadata).toEqual([
      { date: '2024-05-01', url: 'https://town.example/' },
      { date: '2025-01-31', url: 'https://town.example/' },
    ]);
  });

  it('keep their vectors in the graph too: no graph is written for it', async () => {
    const generation = async () => {
      const writer = await openLocalIndexWriter({ folder: indexFolder, settings });
      const status = await writer.status();
      await writer.close();
      return status.generation;
    };
    const before = await generation();
    await ingest({ defaultAudience: ['board'] });
    expect(await generation()).toBe(before + 1);
    expect(await found('berths', ['staff'])).toEqual([]);
  });

  it('give a title that is searched and shown, for which its own text alone is embedded again', async () => {
    await write('footnote.yaml', 'documents:\n  - { match: harbour.md, title: The Quay Book }\n');
    const { opened, embedded } = await ingest();
    expect({ opened, embedded }).toEqual({ opened: [], embedded: 1 });
    expect(await found('quay book')).toEqual(['harbour.md']);
  });

  it('that are not understood leave everything as it was', async () => {
    const before = await stored();
    await write('footnote.yaml', 'audiance: public\n');
    await expect(ingest()).rejects.toThrow('unknown key "audiance"');
    expect(await stored()).toEqual(before);
  });
});

describe('footnote.ignore', () => {
  it('leaves out what it names, in its own folder and below, as .gitignore does', async () => {
    await write('footnote.ignore', '# drafts\n*.draft.md\n/private/\n!keep.draft.md\n');
    await write('box/footnote.ignore', '!special.draft.md\n');
    for (const name of ['a.draft.md', 'keep.draft.md', 'private/b.md', 'box/private/c.md', 'box/special.draft.md'])
      await write(name, `${HARBOUR}${name}`);
    const { summary } = await ingest();
    expect(counts(summary)).toEqual({ ...NONE, added: 3 });
    expect(await found('berths')).toEqual(['box/private/c.md', 'box/special.draft.md', 'keep.draft.md']);
  });

  it('takes out again what was taken in before', async () => {
    await write('harbour.md', HARBOUR);
    await write('ferry.md', FERRY);
    await ingest();
    await write('footnote.ignore', 'harbour.md\n');
    expect(counts((await ingest()).summary)).toEqual({ ...NONE, unchanged: 1, removed: 1 });
    expect(await found('berths')).toEqual([]);
  });

  it('does not hide the settings of a folder', async () => {
    await write('footnote.ignore', '*.yaml\n');
    await write('footnote.yaml', 'audience: board\n');
    await write('harbour.md', HARBOUR);
    await ingest();
    expect(await found('berths', ['staff'])).toEqual([]);
  });
});

describe('documents whose files are gone', () => {
  it('stay on demand', async () => {
    await write('harbour.md', HARBOUR);
    await write('ferry.md', FERRY);
    await ingest();
    await rm(join(documents, 'harbour.md'));
    expect(counts((await ingest({ prune: false })).summary)).toEqual({ ...NONE, unchanged: 1 });
    expect(await found('berths')).toEqual(['harbour.md']);
    expect(counts((await ingest()).summary)).toEqual({ ...NONE, unchanged: 1, removed: 1 });
  });

  it('are not thought gone where their folder cannot be listed', async () => {
    if (process.getuid?.() === 0) return;
    await write('box/harbour.md', HARBOUR);
    await write('ferry.md', FERRY);
    await ingest();
    await chmod(join(documents, 'box'), 0o000);
    onTestFinished(() => chmod(join(documents, 'box'), 0o755));
    expect(counts((await ingest()).summary)).toEqual({ ...NONE, unchanged: 1, failed: 1 });
    expect(await found('berths')).toEqual(['box/harbour.md']);
  });
});

describe('an embedder that fails', () => {
  it('keeps no text out, and the next ingest embeds what waits', async () => {
    await write('harbour.md', HARBOUR);
    await ingest();
    await write('ferry.md', FERRY);
    embedder.failure = new Error('The encoder is gone.');
    await expect(ingest()).rejects.toThrow('The encoder is gone.');
    expect(await found('berths ferry')).toEqual(['ferry.md', 'harbour.md']);
    expect((await stored()).counts).toMatchObject({ windows: 2, vectors: 1 });
    embedder.failure = undefined;
    expect(await ingest()).toMatchObject({ embedded: 1, summary: { vectors: 2 } });
  });

  it('keeps no text out either where it fails while others are still read', async () => {
    await write('harbour.md', HARBOUR);
    embedder.failure = new Error('The encoder is gone.');
    await expect(ingest()).rejects.toThrow('The encoder is gone.');
    await write('ferry.md', FERRY);
    const gone = { ...embedder, open: () => Promise.reject(new Error('The encoder cannot be opened.')) };
    // an error that nobody handles ends the process, and this test
    await expect(ingest({ embedder: gone })).rejects.toThrow('The encoder cannot be opened.');
    expect(await found('berths ferry')).toEqual(['ferry.md', 'harbour.md']);
  });
});

describe('embedding', () => {
  it('goes on with what waits while files are read', async () => {
    await write('harbour.md', HARBOUR);
    embedder.failure = new Error('The encoder is gone.');
    await expect(ingest()).rejects.toThrow();
    embedder.failure = undefined;
    for (let number = 0; number < 8; number += 1) await write(`ferry-${number}.md`, `${FERRY}${number}`);
    let read = 0;
    const readAtFirstText: number[] = [];
    const watching = {
      ...embedder,
      open: async () => {
        const opened = await embedder.open();
        const embedPassages: typeof opened.embedPassages = (texts) => {
          readAtFirstText.push(read);
          return opened.embedPassages(texts);
        };
        return { ...opened, embedPassages };
      },
    };
    await ingest({
      embedder: watching,
      onProgress: ({ stage, done }) => {
        if (stage === 'reading') read = done;
      },
    });
    expect(readAtFirstText[0]).toBeLessThan(9);
    expect((await stored()).counts).toEqual({ count: 9, passages: 9, windows: 9, vectors: 9 });
  });
});

describe('any sequence of ingests', () => {
  const name = fc.constantFrom('a.md', 'b.md', 'box/a.md', 'box/c.md');
  const change = fc.oneof(
    fc.record({
      kind: fc.constant('write' as const),
      name,
      text: fc.constantFrom(HARBOUR, FERRY, '# Mill\n\nThe mill.'),
    }),
    fc.record({ kind: fc.constant('remove' as const), name }),
    fc.record({ kind: fc.constant('move' as const), name, to: name }),
    fc.record({
      kind: fc.constant('audience' as const),
      folder: fc.constantFrom('', 'box/'),
      to: fc.constantFrom('public', 'board'),
    }),
  );

  async function apply(step: typeof change extends fc.Arbitrary<infer Step> ? Step : never): Promise<void> {
    if (step.kind === 'write') await write(step.name, step.text);
    else if (step.kind === 'remove') await rm(join(documents, step.name), { force: true });
    else if (step.kind === 'audience') await write(`${step.folder}footnote.yaml`, `audience: ${step.to}\n`);
    else await rename(join(documents, step.name), join(documents, step.to)).catch(() => {});
  }

  /** What was written again with the same content keeps the date at which that came, which a fresh ingest cannot know. */
  const withoutDates = ({ counts, documents }: Awaited<ReturnType<typeof stored>>) => ({
    counts,
    documents: documents.map((document) => ({ ...document, modifiedAt: undefined, datedAt: undefined })),
  });

  it('leaves what one ingest of the last state makes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), async (rounds) => {
        documents = await documentsFolder({
          'always.md': '# Weir\n\nThe weir holds.\n',
          'box/always.txt': 'A box of notes.',
        });
        indexFolder = await temporary();
        for (const steps of rounds) {
          for (const step of steps) await apply(step);
          await ingest();
        }
        const fresh = await temporary();
        await ingest();
        await ingest({ indexFolder: fresh });
        expect(withoutDates(await stored())).toEqual(withoutDates(await stored(fresh)));
      }),
      { numRuns: 12 },
    );
  });
});
