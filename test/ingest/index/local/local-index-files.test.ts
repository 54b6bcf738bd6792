import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IndexDamagedError, IndexMismatchError } from '../../../../ingest/errors.ts';
import { openLocalIndex } from '../../../../ingest/index/local/local-index.ts';
import { openLocalIndexWriter } from '../../../../ingest/index/local/local-index-writer.ts';
import { IndexLockedError } from '../../../../ingest/index/local/writer-lock.ts';
import type { PassageIndex } from '../../../../ingest/index/passage-index.ts';
import { embedPending } from '../fake-vector.ts';
import { SETTINGS } from '../passage-index-suite.ts';
import { sampleDocument } from '../sample-documents.ts';
import { temporaryFolder } from './local-places.ts';
import { startWriterProcess } from './writer-process.ts';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openWriter = () => openLocalIndexWriter({ folder, settings: SETTINGS });
const beginAnew = () => openLocalIndexWriter({ folder, settings: SETTINGS, rebuild: true });
const openIndex = () => openLocalIndex({ folder, settings: SETTINGS });
const alpha = sampleDocument({ id: 'a', text: 'Alpha one.' });
const beta = sampleDocument({ id: 'b', text: 'Beta two.' });

async function writeIndex(...put: (typeof alpha)[]): Promise<void> {
  const writer = await openWriter();
  await writer.commitDocuments({ put, remove: [] });
  await writer.close();
}

async function idsIn(index: PassageIndex): Promise<string[]> {
  return (await index.documents('everything')).map(({ id }) => id);
}

describe('opening', () => {
  it('answers with nothing where no index is yet, and from one as soon as it appears', async () => {
    const index = await openIndex();
    expect(await idsIn(index)).toEqual([]);
    await writeIndex(alpha);
    expect(await idsIn(index)).toEqual(['a']);
    await index.close();
  });

  it('refuses another format version on both sides, naming both', async () => {
    await writeIndex(alpha);
    const database = new Database(join(folder, 'index.sqlite'));
    database.prepare('UPDATE meta SET format_version = 99').run();
    database.close();
    for (const open of [openIndex, openWriter]) {
      const opening = open();
      await expect(opening).rejects.toThrow(IndexMismatchError);
      await expect(opening).rejects.toThrow(/format version 99, and \d+ is expected.*npm run ingest -- --rebuild DIR/);
    }
  });

  it('refuses to write with other settings', async () => {
    await writeIndex(alpha);
    const opening = openLocalIndexWriter({ folder, settings: { ...SETTINGS, embedderId: 'other' } });
    await expect(opening).rejects.toThrow(IndexMismatchError);
  });

  it.each([
    ['is no database', () => writeFileSync(join(folder, 'index.sqlite'), 'no database at all, but some other text')],
    ['is cut off', () => truncateSync(join(folder, 'index.sqlite'), 5_000)],
    [
      'belongs to another program',
      () => {
        rmSync(join(folder, 'index.sqlite'));
        new Database(join(folder, 'index.sqlite')).exec('CREATE TABLE other (id)').close();
      },
    ],
  ])('says that a file is damaged which %s, and what to do', async (_, damage) => {
    await writeIndex(alpha);
    damage();
    for (const open of [openIndex, openWriter]) {
      const opening = open();
      await expect(opening).rejects.toThrow(IndexDamagedError);
      await expect(opening).rejects.toThrow(/--rebuild DIR/);
    }
  });

  it('begins anew on demand, and an open reader follows', async () => {
    await writeIndex(alpha);
    const index = await openIndex();
    expect(await idsIn(index)).toEqual(['a']);
    const writer = await beginAnew();
    expect(await writer.status()).toMatchObject({ generation: 0, documents: 0 });
    await writer.commitDocuments({ put: [beta], remove: [] });
    expect(await idsIn(index)).toEqual(['b']);
    await writer.close();
    await index.close();
  });

  it('begins anew where the index is damaged', async () => {
    writeFileSync(join(folder, 'index.sqlite'), 'no database at all, but some other text');
    const writer = await beginAnew();
    expect(await writer.status()).toMatchObject({ generation: 0 });
    await writer.close();
  });
});

describe('the writer', () => {
  it('is refused while another is open, with the process that holds the lock', async () => {
    const writer = await openWriter();
    const second = openWriter();
    await expect(second).rejects.toThrow(IndexLockedError);
    await expect(second).rejects.toMatchObject({ holder: { processId: process.pid, host: hostname() } });
    await writer.close();
    await (await openWriter()).close();
  });

  it('of another process commits while a reader is open, and its commit outlives a kill while its lock does not', async () => {
    const index = await openIndex();
    const other = await startWriterProcess(folder, [alpha]);
    expect(await idsIn(index)).toEqual(['a']);
    await expect(openWriter()).rejects.toMatchObject({ holder: { processId: other.pid } });
    await other.kill();
    const writer = await openWriter();
    expect((await writer.documents()).map(({ id }) => id)).toEqual(['a']);
    await writer.commitDocuments({ put: [beta], remove: [] });
    expect(await idsIn(index)).toEqual(['a', 'b']);
    await writer.close();
    await index.close();
  });

  it('leaves no trace of removed text in any file', async () => {
    const writer = await openWriter();
    const secret = sampleDocument({ id: 'secret', text: 'Zanzibar.', title: 'Quokka' });
    await writer.commitDocuments({ put: [alpha, secret], remove: [] });
    await embedPending(writer);
    await writer.commitDocuments({ put: [], remove: ['secret'] });
    const content = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1').toLowerCase());
    expect(content.join('')).toContain('alpha');
    expect(content.join('')).not.toMatch(/zanzibar|quokka/);
    await writer.close();
  });
});
