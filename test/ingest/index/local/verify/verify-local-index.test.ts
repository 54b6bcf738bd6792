import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalIndexWriter } from '../../../../../ingest/index/local/local-index-writer.ts';
import { verifyLocalIndex } from '../../../../../ingest/index/local/verify/verify-local-index.ts';
import { IndexLockedError } from '../../../../../ingest/index/local/writer-lock.ts';
import type { StoredDocument } from '../../../../../ingest/index/passage-index.ts';
import { embedPending } from '../../fake-vector.ts';
import { SETTINGS } from '../../passage-index-suite.ts';
import { sampleDocument } from '../../sample-documents.ts';
import { temporaryFolder } from '../local-places.ts';

const ALPHA = sampleDocument({ id: 'a', text: 'Alpha one. Alpha two.\n\nBeta three.' });
const GAMMA = sampleDocument({ id: 'g', text: 'Gamma four.' });

/** As the sample documents are cut. */
const cut = ({ id, text }: StoredDocument) => sampleDocument({ id, text }).passages;

let folder: string;
beforeEach(async () => {
  folder = temporaryFolder();
  const writer = await openWriter();
  await writer.commitDocuments({ put: [ALPHA, GAMMA], remove: [] });
  await embedPending(writer);
  await writer.saveGraph();
  await writer.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openWriter = () => openLocalIndexWriter({ folder, settings: SETTINGS });
const verify = () => verifyLocalIndex({ folder, settings: SETTINGS, cut });

/** Does something to the database that the program never does. */
function damage(sql: string): void {
  const database = new Database(join(folder, 'index.sqlite')).unsafeMode();
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  database.close();
}

const mended = async () => (await verify()).findings.map(({ isMended, what }) => [isMended, what] as const);

describe('the verification of an index', () => {
  it('finds nothing in a whole one, and counts what it compared', async () => {
    expect(await verify()).toEqual({ findings: [], documents: 2, passages: 3, windows: 3, vectors: 3, pending: 0 });
  });

  it('finds nothing wrong with texts that wait for their vector, and none with vectors kept for an ingest that goes on', async () => {
    const writer = await openWriter();
    await writer.commitDocuments({ put: [sampleDocument({ id: 'n', text: 'New.' })], remove: ['a'] });
    await writer.close();
    expect(await verify()).toMatchObject({ findings: [], documents: 2, pending: 1 });
  });

  it.each([
    ['a missing full-text row', 'DELETE FROM passage_terms WHERE rowid = 2', /1 rows .* wrong or missing/],
    ['a wrong full-text row', "UPDATE passage_terms SET text = 'wrong' WHERE rowid = 1", /1 rows .* wrong or missing/],
    [
      'a full-text row of nothing',
      "INSERT INTO passage_terms (rowid, text) VALUES (99, 'odd')",
      /1 stood for no passage/,
    ],
    ['a missing vector', 'DELETE FROM vectors WHERE id = 1', /1 texts lacked theirs/],
    ['a vector that is none', "UPDATE vectors SET vector = x'00' WHERE id = 1", /1 vectors were none/],
    [
      'a vector of another length',
      `UPDATE vectors SET vector = x'${'0000c87f'.repeat(16)}' WHERE id = 1`,
      /1 vectors were none/,
    ],
    [
      'a vector of no window',
      "INSERT INTO vectors (embedding_hash, vector) VALUES (x'01', x'02')",
      /1 belonged to no window/,
    ],
    [
      'a text that waits in vain',
      "INSERT INTO pending (embedding_hash, embedding_text) VALUES (x'01', 'x')",
      /1 belonged/,
    ],
    ['a missing word', "DELETE FROM words WHERE term = 'beta'", /1 words were missing/],
    ['a word of no passage', "INSERT INTO words (term, written) VALUES ('odd', 'odd')", /1 stood in no passage/],
    [
      'a vector of a word that is none',
      "UPDATE words SET vector = x'00', vectored = 1 WHERE term = 'beta'",
      /1 vectors of words were none/,
    ],
    ['a vector that is not marked', 'UPDATE windows SET vectored = NULL WHERE id = 2', /1 texts lacked theirs/],
  ])('mends %s, and is content afterwards', async (_, sql, message) => {
    damage(sql);
    expect(await mended()).toEqual([[true, expect.stringMatching(message)]]);
    const writer = await openWriter();
    await embedPending(writer);
    await writer.close();
    expect(await verify()).toMatchObject({ findings: [], windows: 3, vectors: 3, pending: 0 });
  });

  it('mends a full-text index that is at odds with itself', async () => {
    damage('DELETE FROM passage_terms_data WHERE id > 10');
    expect(await mended()).toEqual([[true, expect.stringContaining('at odds with itself')]]);
    expect((await verify()).findings).toEqual([]);
  });

  it.each([
    ['overwritten', (file: string) => writeFileSync(file, readFileSync(file).fill(7, 200, 300)), /checksum/],
    ['missing', (file: string) => rmSync(file), /missing/],
  ])('makes a graph anew that is %s', async (_, spoil, reason) => {
    spoil(join(folder, readdirSync(folder).find((name) => name.startsWith('graph-'))!));
    expect(await mended()).toEqual([[true, expect.stringMatching(reason)]]);
    expect((await verify()).findings).toEqual([]);
  });

  it('makes a graph anew that has other vectors than the index', async () => {
    damage(`UPDATE vectors SET vector = (SELECT vector FROM vectors WHERE id = 2) WHERE id = 1`);
    expect(await mended()).toEqual([[true, expect.stringContaining('other vectors')]]);
    expect((await verify()).findings).toEqual([]);
  });

  it.each([
    [
      'a passage that is not its slice',
      "UPDATE passages SET text = 'Omega.' WHERE id = 3",
      /g\.txt: passage 0 is not what stands/,
    ],
    [
      'a sentence outside',
      "UPDATE passages SET sentences = '[[0,99]]' WHERE id = 1",
      /passage 0 has a sentence outside/,
    ],
    ['a window outside', 'UPDATE windows SET "end" = 99 WHERE id = 2', /a\.txt: passage 1 has a window outside/],
    ['a passage without windows', 'DELETE FROM windows WHERE passage = 1', /a\.txt: .*passage 0 has no window/],
    [
      'a passage too few',
      'DELETE FROM windows WHERE passage = 2; DELETE FROM passages WHERE id = 2',
      /1 of 2 passages/,
    ],
  ])('cannot mend %s, says so and has the document read again', async (_, sql, message) => {
    damage(sql);
    const findings = (await verify()).findings.filter(({ isMended }) => !isMended);
    expect(findings).toEqual([
      {
        isMended: false,
        what: expect.stringMatching(message),
        advice: expect.stringContaining('npm run ingest -- DIR'),
      },
    ]);
    const writer = await openWriter();
    expect(
      (await writer.sources()).filter(({ stamp, contentHash }) => stamp === '' && contentHash === ''),
    ).toHaveLength(1);
    await writer.close();
  });

  it('cannot mend a database whose rows name what is not there', async () => {
    damage('DELETE FROM documents WHERE key = 1');
    const { findings } = await verify();
    expect(findings[0]).toMatchObject({ isMended: false, advice: expect.stringContaining('--rebuild') });
  });

  it('is refused while an ingest is writing, and where there is no index', async () => {
    const writer = await openWriter();
    await expect(verify()).rejects.toThrow(IndexLockedError);
    await writer.close();
    rmSync(join(folder, 'index.sqlite'));
    await expect(verify()).rejects.toThrow(/There is no index in .*npm run ingest -- DIR/);
  });
});
