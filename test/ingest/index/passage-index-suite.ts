import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IndexMismatchError } from '../../../ingest/errors.ts';
import type {
  DocumentFilter,
  DocumentRecord,
  IndexSettings,
  PassageIndex,
  PassageIndexWriter,
  SearchRequest,
  SearchResult,
} from '../../../ingest/index/passage-index.ts';
import type { SourceDocument } from '../../../ingest/types.ts';
import { DIMENSION, embedPending, fakeVector } from './fake-vector.ts';
import { sampleDocument } from './sample-documents.ts';

export const SETTINGS: IndexSettings = { embedderId: 'fake-1', dimension: DIMENSION, passageRules: 'rules-1' };

/** A place where one index may stand: a folder, a database. */
export interface IndexPlace {
  openWriter(settings: IndexSettings): Promise<PassageIndexWriter>;
  openIndex(settings: Partial<IndexSettings>): Promise<PassageIndex>;
  remove(): Promise<void>;
}

/** What the index tells of a document without its text, where it states no whole date. */
function recordOf(document: SourceDocument): Omit<DocumentRecord, 'passages'> {
  const { id, title, uri, mediaType, language, audience, contentHash, modifiedAt } = document;
  return { id, title, uri, mediaType, language, audience, contentHash, modifiedAt, datedAt: modifiedAt };
}

/** What every implementation of `PassageIndex` and `PassageIndexWriter` does. */
export function describePassageIndex(name: string, createPlace: () => Promise<IndexPlace>): void {
  describe(`${name} as a passage index`, () => {
    let place: IndexPlace;
    let writer: PassageIndexWriter;
    let index: PassageIndex;

    beforeEach(async () => {
      place = await createPlace();
      writer = await place.openWriter(SETTINGS);
      index = await place.openIndex(SETTINGS);
    });
    afterEach(async () => {
      await index.close();
      await writer.close();
      await place.remove();
    });

    const put = (...samples: Parameters<typeof sampleDocument>[0][]) =>
      writer.commitDocuments({ put: samples.map(sampleDocument), remove: [] });
    const search = (request: Partial<SearchRequest>): Promise<SearchResult> =>
      index.search({ text: '', visibility: 'everything', textLimit: 10, vectorLimit: 10, ...request });
    const found = async (request: Partial<SearchRequest>): Promise<string[]> =>
      (await search(request)).passages.map(({ passage }) => passage.documentId).sort();

    describe('before anything is committed', () => {
      it('answers with nothing', async () => {
        expect(await index.status('everything')).toEqual({
          generation: 0,
          documents: 0,
          passages: 0,
          windows: 0,
          vectors: 0,
        });
        expect(await search({ text: 'anything', vector: fakeVector('anything') })).toEqual({
          generation: 0,
          passages: [],
          spreads: [],
        });
        expect(await index.documents('everything')).toEqual([]);
        expect(await index.document('a', 'everything')).toBeUndefined();
        expect(await index.neighbours('a', 0, 9, 'everything')).toEqual([]);
        expect(await index.relatedWords({ words: [], visibility: 'everything' })).toEqual([]);
        const quote = { documentId: 'a', start: 0, end: 0, quote: '' };
        expect(await index.standing([quote], 'everything')).toEqual([false]);
      });
    });

    describe('what is stored', () => {
      it('comes back as it was put', async () => {
        const sample = sampleDocument({
          id: 'a',
          text: 'First here. Second here.\n\nThird 标准 🙂 here.',
          audience: ['staff', 'board'],
        });
        await writer.commitDocuments({ put: [sample], remove: [] });
        const record = recordOf(sample.document);
        expect(await index.documents('everything')).toEqual([{ ...record, passages: 2 }]);
        expect(await writer.documents()).toEqual([{ ...record, passages: 2 }]);
        expect(await index.document('a', 'everything')).toEqual({ ...sample.document, ...record, passages: 2 });
        const passages = await index.neighbours('a', 0, 1, 'everything');
        expect(passages.map(({ id, ...passage }) => passage)).toEqual(
          sample.passages.map(({ windows, ...passage }) => ({
            ...passage,
            documentId: 'a',
            title: record.title,
            uri: record.uri,
            datedAt: record.modifiedAt,
            text: sample.document.text.slice(passage.start, passage.end),
          })),
        );
      });

      it('is dated by its document: by the date that it states, else by its last change', async () => {
        const dates = ['2023-07-26', 'July 2023', undefined];
        const put = dates.map((date, k) => {
          const sample = sampleDocument({ id: `d${k}`, text: 'Something.' });
          return { ...sample, document: { ...sample.document, metadata: date === undefined ? {} : { date } } };
        });
        await writer.commitDocuments({ put, remove: [] });
        const dated = await Promise.all(put.map(({ document }) => index.neighbours(document.id, 0, 0, 'everything')));
        const changed = put[0]?.document.modifiedAt;
        expect(dated.flat().map(({ datedAt }) => datedAt)).toEqual(['2023-07-26', changed, changed]);
      });

      it('keeps the parts of broken sentences and windows', async () => {
        const { document, passages, source } = sampleDocument({
          id: 'a',
          text: 'One half, a caption, the other half.',
        });
        const parts = [
          { start: 0, end: 8 },
          { start: 21, end: 36 },
        ];
        const broken = passages.map((passage) => ({
          ...passage,
          sentences: [{ start: 0, end: 36, parts }],
          windows: [{ start: 0, end: 36, parts, language: 'en', embeddingText: 'One half the other half.' }],
        }));
        await writer.commitDocuments({ put: [{ document, passages: broken, source }], remove: [] });
        const { passages: hits } = await search({ text: 'half' });
        expect(hits[0]!.passage.sentences).toEqual([{ start: 0, end: 36, parts }]);
        expect(hits[0]!.windows).toEqual([{ start: 0, end: 36, parts, language: 'en' }]);
      });

      it('gives neighbours in order between two ordinals', async () => {
        await put({ id: 'a', text: 'Zero.\n\nOne.\n\nTwo.\n\nThree.' });
        const ordinals = (await index.neighbours('a', 1, 2, 'everything')).map((passage) => passage.ordinal);
        expect(ordinals).toEqual([1, 2]);
      });

      it('counts commits, documents, passages, windows and vectors', async () => {
        await put({ id: 'a', text: 'Alpha one.\n\nAlpha two.' }, { id: 'b', text: 'Beta.' });
        expect(await index.status('everything')).toEqual({
          generation: 1,
          documents: 2,
          passages: 3,
          windows: 3,
          vectors: 0,
        });
        await embedPending(writer);
        expect(await index.status('everything')).toMatchObject({ generation: 2, vectors: 3 });
        expect(await writer.status()).toEqual(await index.status('everything'));
      });

      it('never gives the id of a passage that is gone to another', async () => {
        await put({ id: 'a', text: 'Alpha.' });
        const [before] = await index.neighbours('a', 0, 0, 'everything');
        await writer.commitDocuments({ put: [], remove: ['a'] });
        await put({ id: 'a', text: 'Alpha.' });
        const [after] = await index.neighbours('a', 0, 0, 'everything');
        expect(after!.id).toBeGreaterThan(before!.id);
      });
    });

    describe('search by words', () => {
      it('works as soon as documents are committed, without vectors', async () => {
        await put({ id: 'a', text: 'Standards are reviewed every five years.' }, { id: 'b', text: 'Bread rises.' });
        const { generation, passages, spreads } = await search({ text: 'How often is a standard reviewed?' });
        expect(generation).toBe(1);
        expect(spreads).toEqual([]);
        expect(passages).toHaveLength(1);
        expect(passages[0]!.textScore).toBeGreaterThan(0);
        expect(passages[0]!.windows).toEqual([{ start: 0, end: 40, language: 'en' }]);
      });

      it('finds words of title and heading', async () => {
        await put(
          { id: 'a', text: 'Text.', title: 'Conformity' },
          { id: 'b', text: 'Text.', heading: 'Certification' },
        );
        expect(await found({ text: 'conformity' })).toEqual(['a']);
        expect(await found({ text: 'certifications' })).toEqual(['b']);
      });

      it('finds words of the speaker, and gives back speaker and role', async () => {
        await put(
          { id: 'talk', text: 'Fish are weighed at noon.', speaker: 'Ada Berg, Director' },
          { id: 'other', text: 'Nets.' },
        );
        const { passages } = await search({ text: 'berg' });
        expect(passages.map(({ passage }) => [passage.documentId, passage.speaker, passage.role])).toEqual([
          ['talk', 'Ada Berg, Director', 'body'],
        ]);
      });

      it('finds Chinese words inside longer ones, and standard numbers without their year', async () => {
        await put(
          { id: 'zh', text: '国家标准化管理委员会负责标准的发布。', language: 'zh' },
          { id: 'gb', text: 'See GB/T 46277-2025 for terms.' },
        );
        expect(await found({ text: '标准化是什么' })).toEqual(['zh']);
        expect(await found({ text: 'gb/t 46277' })).toEqual(['gb']);
      });

      it('uses stop words only where there is nothing else', async () => {
        await put({ id: 'a', text: 'What is the scope.' }, { id: 'b', text: 'Bread is the food.' });
        expect(await found({ text: 'what is the scope' })).toEqual(['a']);
        expect(await found({ text: 'is the' })).toEqual(['a', 'b']);
      });

      it('gives as many passages as asked for, best first', async () => {
        await put({ id: 'a', text: 'Steel. Steel steel.\n\nIron and steel and coal and wood.\n\nSteel and iron.' });
        const { passages } = await search({ text: 'steel', textLimit: 2 });
        expect(passages.map(({ passage }) => passage.ordinal)).toEqual([0, 2]);
        expect(passages[0]!.textScore).toBeGreaterThan(passages[1]!.textScore);
        for (const { termShare } of passages) expect(termShare).toBeGreaterThan(0);
      });

      it('never fails, whatever is typed', async () => {
        await put({ id: 'a', text: 'Alpha "beta" NOT gamma* (delta) NEAR.' });
        const pieces = fc.constantFrom(
          '"',
          "'",
          '*',
          '(',
          ')',
          'NOT',
          'AND',
          'NEAR(',
          ':',
          '^',
          '-',
          '{',
          '}',
          '\0',
          '\ud800',
          'alpha',
          ';--',
          '标准',
          '%',
          '\\',
          '\n',
        );
        const hostile = fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 200 }).map((list) => list.join(' ')),
          fc.array(pieces).map((list) => list.join('')),
        );
        await fc.assert(
          fc.asyncProperty(hostile, async (text) => {
            const { passages } = await search({ text });
            expect(passages.length).toBeLessThanOrEqual(1);
          }),
          { numRuns: 150 },
        );
      });
    });

    describe('search by vector', () => {
      const english = { id: 'en', text: 'Alpha beta gamma.\n\nDelta epsilon zeta.' };
      const chinese = { id: 'zh', text: '国家标准.', language: 'zh' };

      it('finds the nearest windows of each language with their similarity', async () => {
        await put(english, chinese);
        await embedPending(writer);
        const { passages, spreads } = await search({ vector: fakeVector('Delta epsilon zeta.'), vectorLimit: 1 });
        expect(passages.map(({ passage }) => passage.text).sort()).toEqual(['Delta epsilon zeta.', '国家标准.']);
        const delta = passages.find(({ passage }) => passage.text.startsWith('Delta'))!;
        expect(delta.textScore).toBe(0);
        expect(delta.termShare).toBe(0);
        expect(delta.windows[0]!.similarity).toBeCloseTo(1, 5);
        expect(spreads.map(({ language }) => language)).toEqual(['en', 'zh']);
      });

      it('scores by words what only the vector found within the limit', async () => {
        await put({ id: 'fish', text: 'Fish.' }, { id: 'more', text: 'Fish and more fish.' });
        await embedPending(writer);
        const { passages } = await search({ text: 'fish', vector: fakeVector('Fish.'), textLimit: 1 });
        expect(passages).toHaveLength(2);
        expect(passages.every(({ textScore }) => textScore > 0)).toBe(true);
      });

      it('tells which share of the words a passage holds', async () => {
        await put(english);
        const { passages } = await search({ text: 'delta zeta omega of the' });
        expect(passages[0]!.termShare).toBeCloseTo(2 / 3);
      });

      it('tells mean and standard deviation of the similarities of a language', async () => {
        await put(english);
        await embedPending(writer);
        const { passages, spreads } = await search({ vector: fakeVector('alpha') });
        const [a, b] = passages.map(({ windows }) => windows[0]!.similarity!) as [number, number];
        expect(spreads[0]!.mean).toBeCloseTo((a + b) / 2, 5);
        expect(spreads[0]!.deviation).toBeCloseTo(Math.abs(a - b) / 2, 5);
      });

      it('gives passages found by words their similarity too, where they have a vector', async () => {
        await put(english);
        await embedPending(writer);
        await put({ id: 'new', text: 'Alpha omega.' });
        const { passages } = await search({ text: 'alpha', vector: fakeVector('delta'), vectorLimit: 0 });
        const similarities = Object.fromEntries(
          passages.map(({ passage, windows }) => [passage.documentId, windows[0]!.similarity]),
        );
        expect(similarities).toEqual({ en: expect.any(Number), new: undefined });
      });

      it('refuses vectors of another dimension and vectors that are not finite', async () => {
        await put(english);
        const [window] = await writer.pendingWindows(1);
        const commit = (vector: Float32Array) => writer.commitVectors([{ windowId: window!.id, vector }]);
        await expect(commit(new Float32Array(DIMENSION - 1))).rejects.toThrow(/16 components/);
        await expect(commit(new Float32Array(DIMENSION).fill(Number.NaN))).rejects.toThrow(/NaN/);
        await expect(commit(new Float32Array(DIMENSION).fill(Infinity))).rejects.toThrow(/Infinity/);
        await expect(search({ vector: new Float32Array(3) })).rejects.toThrow(/16 components/);
        expect(await writer.status()).toMatchObject({ generation: 1, vectors: 0 });
      });
    });

    describe('a document filter', () => {
      const texts = { a: 'Alpha beta.', b: 'Alpha gamma.', c: 'Alpha delta.', d: 'Alpha omega.' };
      const vector = fakeVector('Alpha beta.');

      beforeEach(async () => {
        const dated = (sample: Parameters<typeof sampleDocument>[0], modifiedAt: string, date?: string) => {
          const change = sampleDocument(sample);
          const metadata = date === undefined ? {} : { date };
          return { ...change, document: { ...change.document, modifiedAt, metadata } };
        };
        await writer.commitDocuments({
          put: [
            dated({ id: 'a', text: texts.a }, '2024-01-31T23:59:59.999Z'),
            dated({ id: 'b', text: texts.b, language: 'zh-Hans' }, '2026-07-01T00:00:00.000Z', '2024-02-01'),
            dated({ id: 'c', text: texts.c, language: 'zh' }, '2024-03-01T12:00:00.000Z'),
            dated({ id: 'd', text: texts.d, language: 'zhx', audience: ['staff'] }, '2024-03-02T00:00:00.000Z'),
          ],
          remove: [],
        });
        await embedPending(writer);
      });

      it.each<[string, DocumentFilter, string[]]>([
        ['of ids', { ids: ['a', 'c', 'nowhere'] }, ['a', 'c']],
        ['of a language with its scripts', { languages: ['ZH'] }, ['b', 'c']],
        ['of several languages', { languages: ['en', 'zh-hans'] }, ['a', 'b']],
        ['from a day on', { datedFrom: '2024-02-01' }, ['b', 'c', 'd']],
        ['up to a day', { datedTo: '2024-01-31' }, ['a']],
        ['of everything together', { ids: ['a', 'b', 'c'], languages: ['zh'], datedTo: '2024-02-29' }, ['b']],
        ['that nothing fits', { ids: [] }, []],
        ['without a condition', { ids: undefined }, ['a', 'b', 'c', 'd']],
        ['of what might be a condition in SQL', { languages: ["en') OR 1=1 --", '%'] }, []],
      ])('%s restricts words and vectors', async (_name, filter, ids) => {
        expect(await found({ text: 'alpha', filter })).toEqual(ids);
        expect(await found({ vector, filter })).toEqual(ids);
      });

      it('is taken before the limit, and widens nothing', async () => {
        const filter = { ids: ['c', 'd'] };
        expect(await found({ text: 'alpha', vector, textLimit: 1, vectorLimit: 1, filter: { ids: ['c'] } })).toEqual([
          'c',
        ]);
        expect(await found({ text: 'alpha', vector, visibility: ['public'], filter })).toEqual(['c']);
      });

      it('leaves the spreads as they are without it', async () => {
        const { spreads } = await search({ vector });
        expect((await search({ vector, filter: { ids: ['a'] } })).spreads).toEqual(spreads);
      });
    });

    describe('quotes', () => {
      it('stand where their words are in a document that may be seen', async () => {
        await put({ id: 'a', text: 'Some 🙂 words.' }, { id: 'b', text: 'Hidden words.', audience: ['staff'] });
        const quotes = [
          { documentId: 'a', start: 5, end: 13, quote: '🙂 words' },
          { documentId: 'b', start: 0, end: 6, quote: 'Hidden' },
          { documentId: 'a', start: 4, end: 12, quote: '🙂 words' },
          { documentId: 'gone', start: 0, end: 0, quote: '' },
          { documentId: 'a', start: 0, end: 4, quote: 'Some' },
        ];
        expect(await index.standing(quotes, 'everything')).toEqual([true, true, false, false, true]);
        expect(await index.standing(quotes, ['public'])).toEqual([true, false, false, false, true]);
        await writer.commitDocuments({ put: [], remove: ['a'] });
        expect(await index.standing(quotes, 'everything')).toEqual([false, true, false, false, false]);
        expect(await index.standing([], ['public'])).toEqual([]);
      });
    });

    describe('vectors', () => {
      it('are asked for once for equal text', async () => {
        await put({ id: 'a', text: 'Same text.' }, { id: 'b', text: 'Same text.' });
        expect(await embedPending(writer)).toEqual(['Same text.']);
        expect(await index.status('everything')).toMatchObject({ windows: 2, vectors: 2 });
      });

      it('are kept for what stays when a document changes or moves', async () => {
        await put({ id: 'a', text: 'Old start.\n\nKept paragraph.' });
        await embedPending(writer);
        await put({ id: 'a', text: 'New start.\n\nKept paragraph.' });
        expect(await embedPending(writer)).toEqual(['New start.']);
        const moved = sampleDocument({ id: 'moved', text: 'New start.\n\nKept paragraph.' });
        await writer.commitDocuments({ put: [moved], remove: ['a'] });
        expect(await embedPending(writer)).toEqual([]);
        expect(await found({ vector: fakeVector('Kept paragraph.'), vectorLimit: 1 })).toEqual(['moved']);
      });

      it('go with the last window that used them', async () => {
        await put({ id: 'a', text: 'Same text.' });
        await embedPending(writer);
        await writer.commitDocuments({ put: [], remove: ['a'] });
        await writer.forgetReleased();
        await put({ id: 'a', text: 'Same text.' });
        expect(await embedPending(writer)).toEqual(['Same text.']);
      });

      it('stay for a text that comes back before they are forgotten, and after that', async () => {
        await put({ id: 'a', text: 'Same text.' });
        await embedPending(writer);
        await writer.commitDocuments({ put: [], remove: ['a'] });
        await put({ id: 'b', text: 'Same text.' });
        await writer.forgetReleased();
        expect(await embedPending(writer)).toEqual([]);
        expect(await found({ vector: fakeVector('Same text.'), vectorLimit: 1 })).toEqual(['b']);
      });

      it('that come after their document was removed are passed over', async () => {
        await put({ id: 'a', text: 'Gone soon.' });
        const [window] = await writer.pendingWindows(1);
        await writer.commitDocuments({ put: [], remove: ['a'] });
        await writer.commitVectors([{ windowId: window!.id, vector: fakeVector('Gone soon.') }]);
        expect(await writer.status()).toMatchObject({ windows: 0, vectors: 0 });
        expect(await writer.pendingWindows(1)).toEqual([]);
      });
    });

    describe('visibility', () => {
      beforeEach(async () => {
        await put(
          { id: 'public', text: 'Secret rules for all.', audience: ['public'] },
          { id: 'staff', text: 'Secret rules for staff.', audience: ['staff'] },
          { id: 'both', text: 'Secret rules shared.', audience: ['public', 'staff'] },
        );
        await embedPending(writer);
        await writer.saveGraph();
      });

      it.each([
        { visibility: 'everything' as const, seen: ['both', 'public', 'staff'] },
        { visibility: ['public'], seen: ['both', 'public'] },
        { visibility: ['staff', 'unknown'], seen: ['both', 'staff'] },
        { visibility: ['unknown', "' OR 1=1 --", 'everything'], seen: [] },
        { visibility: [], seen: [] },
      ])('lets $visibility see $seen and nothing else', async ({ visibility, seen }) => {
        const vector = fakeVector('Secret rules');
        expect(await found({ text: 'secret', visibility })).toEqual(seen);
        const byVector = await search({ vector, visibility });
        expect(byVector.passages.map(({ passage }) => passage.documentId).sort()).toEqual(seen);
        expect(byVector.spreads).toHaveLength(seen.length === 0 ? 0 : 1);
        expect((await index.documents(visibility)).map(({ id }) => id)).toEqual(seen);
        expect(await index.status(visibility)).toMatchObject({
          documents: seen.length,
          windows: seen.length,
          vectors: seen.length,
        });
        for (const id of ['public', 'staff', 'both']) {
          expect((await index.document(id, visibility))?.id).toBe(seen.includes(id) ? id : undefined);
          expect(await index.neighbours(id, 0, 9, visibility)).toHaveLength(seen.includes(id) ? 1 : 0);
        }
      });

      it('fills the limits from what may be seen', async () => {
        expect(await found({ text: 'staff secret', visibility: ['public'], textLimit: 2 })).toEqual(['both', 'public']);
      });

      it('spreads similarities over visible windows only', async () => {
        const vector = fakeVector('Secret rules for staff.');
        const { passages, spreads } = await search({ vector, visibility: ['public'] });
        const similarities = passages.map(({ windows }) => windows[0]!.similarity!);
        expect(spreads[0]!.mean).toBeCloseTo(similarities.reduce((sum, value) => sum + value, 0) / 2, 5);
      });

      it('follows a change of audience at once', async () => {
        await put({ id: 'public', text: 'Secret rules for all.', audience: ['staff'] });
        expect(await found({ text: 'secret', vector: fakeVector('Secret'), visibility: ['public'] })).toEqual(['both']);
        expect(await index.document('public', ['public'])).toBeUndefined();
      });
    });

    describe('words of a question', () => {
      const words = (question: string, visibility: SearchRequest['visibility'] = 'everything') =>
        index.wordsOf({ question, visibility });

      it('are corrected to a word that a visible passage has, and to no other', async () => {
        await put(
          { id: 'a', text: 'The harbour master keeps the register.' },
          { id: 'b', text: 'The lighthouse is a secret.', audience: ['staff'] },
        );
        expect((await words('Who keeps the registre of the harbuor?')).corrections).toEqual([
          { written: 'registre', corrected: 'register' },
          { written: 'harbuor', corrected: 'harbour' },
        ]);
        expect((await words('Where is the lighthuose?')).corrections).toEqual([
          { written: 'lighthuose', corrected: 'lighthouse' },
        ]);
        expect((await words('Where is the lighthuose?', ['public'])).corrections).toEqual([]);
      });

      it('stay as they are where a passage has them, in another form too, and where they are numbers or abbreviations', async () => {
        await put({ id: 'a', text: 'The harbours of the registers. The harbor of 2024. GB/T 46277.' });
        for (const question of ['Which harbour registers?', 'HARBUOR in 2042?', 'What is GB/T 46727?'])
          expect((await words(question)).corrections, question).toEqual([]);
      });

      it('are expanded by what a visible document says that they stand for, both ways', async () => {
        const text = 'The Harbour Safety Committee (HSC) meets.';
        await put({ id: 'a', text }, { id: 'b', text: 'The Secret Tide Board (STB) meets.', audience: ['staff'] });
        expect((await words('Who leads the HSC?')).expansions).toEqual([
          { of: 'HSC', text: 'Harbour Safety Committee' },
        ]);
        expect((await words('Who leads the harbour safety committee?')).expansions).toEqual([
          { of: 'harbour safety committee', text: 'HSC' },
        ]);
        expect((await words('Who leads the STB?', ['staff'])).expansions).toHaveLength(1);
        expect((await words('Who leads the STB?', ['public'])).expansions).toEqual([]);
        await writer.commitDocuments({ put: [], remove: ['a'] });
        expect((await words('Who leads the HSC?')).expansions).toEqual([]);
      });

      it('are expanded by the glossary, until another takes its place', async () => {
        await put({ id: 'a', text: 'Anything.' });
        await writer.replaceGlossary([['TC', 'technical committee', '技术委员会']]);
        const { generation } = await index.status('everything');
        const texts = async (question: string) => (await words(question)).expansions.map(({ text }) => text).sort();
        expect(await texts('Which TC is it?')).toEqual(['technical committee', '技术委员会']);
        expect(await texts('技术委员会是什么？')).toEqual(['TC', 'technical committee']);
        await writer.replaceGlossary([['TC', 'technical committee', '技术委员会']]);
        expect((await index.status('everything')).generation).toBe(generation);
        await writer.replaceGlossary([]);
        expect(await texts('Which TC is it?')).toEqual([]);
        expect((await index.status('everything')).generation).toBe(generation + 1);
      });

      it('find what is written the other way, behind what is written as asked', async () => {
        await put(
          { id: 'long', text: 'The Harbour Safety Committee meets on Mondays.' },
          { id: 'short', text: 'The HSC meets on Mondays.' },
          { id: 'other', text: 'The harbour office opens on Mondays.' },
        );
        const expansions = [{ of: 'HSC', text: 'Harbour Safety Committee' }];
        const { passages } = await search({ text: 'HSC', expansions });
        expect(passages.map(({ passage, termShare }) => [passage.documentId, termShare])).toEqual([
          ['short', 1],
          ['long', 1],
        ]);
        expect(passages[0]!.textScore).toBeGreaterThan(passages[1]!.textScore);
      });

      /** Gives every waiting word its vector: the first direction for `alike`, another for each other. */
      async function embedWords(alike: Record<string, number[]> = {}): Promise<string[]> {
        const waiting = await writer.pendingWords();
        const vectorOf = (written: string): Float32Array => {
          const vector = fakeVector(written);
          vector[0] = 0;
          const length = Math.hypot(...vector);
          const given = alike[written];
          return given
            ? Float32Array.from({ length: DIMENSION }, (_, k) => given[k] ?? 0)
            : vector.map((x) => x / length);
        };
        await writer.commitWordVectors(waiting.map(({ term, written }) => ({ term, vector: vectorOf(written) })));
        return waiting.map(({ written }) => written);
      }
      const FIRST = Float32Array.from({ length: DIMENSION }, (_, k) => (k === 0 ? 1 : 0));
      const related = async (visibility: SearchRequest['visibility'] = 'everything') =>
        await index.relatedWords({ words: [{ word: 'jetty', vector: FIRST }], visibility });

      it('are unknown where no visible passage has them, and are no typing errors', async () => {
        await put(
          { id: 'a', text: 'The harbours are open.' },
          { id: 'b', text: 'A secret pier.', audience: ['staff'] },
        );
        const unknown = async (visibility?: SearchRequest['visibility']) =>
          (await words('Which pier or jetty of the harbuor is open, the pier?', visibility)).unknown;
        expect(await unknown()).toEqual(['jetty']);
        expect(await unknown(['public'])).toEqual(['pier', 'jetty']);
      });

      it('wait once for a vector, the most frequent first, in their shortest form', async () => {
        await put(
          { id: 'a', title: 'Piers', text: 'Harbours have piers.' },
          { id: 'b', title: 'Piers', text: 'A harbour and a pier of 2024.' },
        );
        expect(await embedWords()).toEqual(expect.arrayContaining(['pier', 'harbour']));
        expect(await writer.pendingWords()).toEqual([]);
        await put({ id: 'c', title: 'Piers', text: 'One more lighthouse.' });
        expect((await writer.pendingWords()).map(({ written }) => written)).toEqual(['lighthouse', 'one']);
      });

      it('have as related words the nearest that a visible passage has, three at most', async () => {
        await put(
          { id: 'a', text: 'The pier and the quay and the wharf and the berth.' },
          { id: 'b', text: 'The mole is secret.', audience: ['staff'] },
        );
        await embedWords({
          pier: [0.6, 0.8],
          quay: [0.42, 0.9075],
          wharf: [0.34, 0.9404],
          berth: [0.31, 0.9507],
          mole: [1],
        });
        const shown = (list: { text: string; likeness?: number }[]) =>
          list.map(({ text, likeness = 1 }) => [text, Number(likeness.toFixed(1))]);
        expect(shown(await related(['public']))).toEqual([
          ['pier', 1],
          ['quay', 0.8],
          ['wharf', 0.6],
        ]);
        expect(shown(await related())).toEqual([
          ['mole', 1],
          ['pier', 1],
          ['quay', 0.8],
        ]);
      });

      it('have no related words that are themselves, or only a little like them', async () => {
        await put({ id: 'a', text: 'The jetties and the pier.' });
        await embedWords({ jetties: [1], pier: [0.29, 0.957] });
        expect(await related()).toEqual([]);
      });

      it('have no related words any more where the last passage with them is gone', async () => {
        await put({ id: 'a', text: 'The pier is long.' }, { id: 'b', text: 'The quay is long.' });
        await embedWords({ pier: [1], quay: [0.9, 0.4359] });
        expect((await related()).map(({ text }) => text)).toEqual(['pier', 'quay']);
        await writer.commitDocuments({ put: [], remove: ['a'] });
        expect((await related()).map(({ text }) => text)).toEqual(['quay']);
        await put({ id: 'b', text: 'The mole is long.' });
        expect(await related()).toEqual([]);
        expect((await writer.pendingWords()).map(({ written }) => written)).toEqual(['mole']);
      });

      it('are not written any more as only a document did that is gone', async () => {
        await put({ id: 'a', text: 'A new organ.' }, { id: 'b', text: 'Many organs here.' });
        expect(await embedWords()).toContain('organ');
        await writer.commitDocuments({ put: [], remove: ['a'] });
        expect((await writer.pendingWords()).map(({ written }) => written)).toEqual(['organs']);
        await put({ id: 'b', text: 'Many organs there.' });
        expect((await writer.pendingWords()).map(({ written }) => written)).toEqual(['organs']);
      });

      it('find dates and numbers in another form', async () => {
        await put({ id: 'day', text: 'It opens on 26 July.' }, { id: 'sum', text: 'It costs 100 billion yuan.' });
        expect(await found({ text: '7月26日' })).toEqual(['day']);
        expect(await found({ text: '1000亿' })).toEqual(['sum']);
        expect(await found({ text: '1000亿', without: ['facts'] })).toEqual([]);
      });

      it('count for more where they stand together as in the question', async () => {
        await put(
          { id: 'apart', text: 'The red crane stands here and far behind it in the dark lies the old harbour.' },
          { id: 'together', text: 'The red harbour stands here and far behind it in the dark lies the old crane.' },
        );
        const ratio = async (more: Partial<SearchRequest>) => {
          const { passages } = await search({ text: 'red harbour', ...more });
          const scores = new Map(passages.map(({ passage, textScore }) => [passage.documentId, textScore]));
          return scores.get('together')! / scores.get('apart')!;
        };
        expect(await ratio({})).toBeCloseTo(1.3);
        expect(await ratio({ without: ['proximity'] })).toBeCloseTo(1);
      });

      it('never fail, whatever is typed', async () => {
        await put({ id: 'a', text: 'The Harbour Safety Committee (HSC) keeps the register.' });
        await fc.assert(
          fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (question) => {
            const { corrections, expansions } = await words(question);
            expect(corrections.length).toBeLessThanOrEqual(3);
            expect(expansions.length).toBeLessThanOrEqual(8);
          }),
          { numRuns: 30 },
        );
      });
    });

    describe('a revision', () => {
      const revise = (id: string, change: { id?: string; audience?: string[] }) => {
        const { document, source } = sampleDocument({ id: change.id ?? id, text: '', audience: change.audience });
        return writer.commitDocuments({ put: [], revise: [{ id, document, source }], remove: [] });
      };

      it('changes who finds a document by word and by vector, with no embedding and the same passages', async () => {
        await put({ id: 'a', text: 'Alpha rules.' }, { id: 'b', text: 'Beta rules.' });
        await embedPending(writer);
        const request = { text: 'rules', vector: fakeVector('Alpha rules.'), visibility: ['public'] };
        const before = await search(request);
        expect(before.spreads.map(({ windows }) => windows)).toEqual([2]);
        await revise('a', { audience: ['staff'] });
        const after = await search(request);
        expect(after.passages.map(({ passage }) => passage.documentId)).toEqual(['b']);
        expect(after.spreads.map(({ windows }) => windows)).toEqual([1]);
        expect(await writer.pendingWindows(1)).toEqual([]);
        await revise('a', { audience: ['public'] });
        const again = await search(request);
        expect(again.passages.map(({ passage }) => passage.id)).toEqual(
          before.passages.map(({ passage }) => passage.id),
        );
      });

      it('gives a document another id and path, and leaves nothing under the old one', async () => {
        await put({ id: 'a', text: 'Alpha rules.' });
        await embedPending(writer);
        await revise('a', { id: 'moved' });
        expect(await index.document('a', 'everything')).toBeUndefined();
        expect(await index.document('moved', 'everything')).toMatchObject({ uri: 'moved.txt', text: 'Alpha rules.' });
        expect(await found({ text: 'alpha', vector: fakeVector('Alpha rules.') })).toEqual(['moved']);
        expect(await writer.pendingWindows(1)).toEqual([]);
      });

      it('of what is not there changes nothing', async () => {
        await revise('nobody', { audience: ['public'] });
        expect(await writer.documents()).toEqual([]);
      });
    });

    describe('sources', () => {
      it('come back as they were put, and go with their document', async () => {
        const { document, source } = sampleDocument({ id: 'a', text: 'Alpha.' });
        await put({ id: 'a', text: 'Alpha.' });
        const { own, ...rest } = source;
        const record = { id: 'a', uri: 'a.txt', contentHash: document.contentHash, ...rest };
        expect(await writer.sources()).toEqual([record]);
        expect(await writer.stored('a')).toMatchObject({ document: { id: 'a', text: 'Alpha.' }, own });
        await writer.restamp([{ id: 'a', stamp: 'new' }]);
        expect(await writer.sources()).toEqual([{ ...record, stamp: 'new' }]);
        await writer.commitDocuments({ put: [], remove: ['a'] });
        expect(await writer.sources()).toEqual([]);
        expect(await writer.stored('a')).toBeUndefined();
      });
    });

    describe('removal', () => {
      it('leaves nothing to find by words, vector or id', async () => {
        await put({ id: 'a', text: 'Alpha secret.' }, { id: 'b', text: 'Beta.' });
        await embedPending(writer);
        await writer.saveGraph();
        await search({ text: 'alpha', vector: fakeVector('Alpha secret.') });
        await writer.commitDocuments({ put: [], remove: ['a'] });
        expect(await found({ text: 'alpha secret' })).toEqual([]);
        expect(await found({ vector: fakeVector('Alpha secret.') })).toEqual(['b']);
        expect(await index.document('a', 'everything')).toBeUndefined();
        expect(await index.neighbours('a', 0, 9, 'everything')).toEqual([]);
        expect((await index.documents('everything')).map(({ id }) => id)).toEqual(['b']);
        expect(await index.status('everything')).toMatchObject({ documents: 1, passages: 1, windows: 1, vectors: 1 });
      });

      it('of what is not there changes nothing', async () => {
        await put({ id: 'a', text: 'Alpha.' });
        await writer.commitDocuments({ put: [], remove: ['unknown'] });
        expect(await index.status('everything')).toMatchObject({ generation: 2, documents: 1 });
      });
    });

    it('finds exactly the live passages after any sequence of changes', async () => {
      const id = fc.constantFrom('a', 'b', 'c', 'd');
      const words = fc.array(fc.constantFrom('alpha', 'beta', 'gamma'), { minLength: 1, maxLength: 3 });
      const change = fc.record({
        put: fc.uniqueArray(fc.record({ id, words }), { selector: (entry) => entry.id, maxLength: 3 }),
        remove: fc.uniqueArray(id, { maxLength: 2 }),
        embed: fc.boolean(),
        graph: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
          const live = new Map<string, string>();
          await writer.commitDocuments({ put: [], remove: ['a', 'b', 'c', 'd'] });
          for (const { put: entries, remove, embed, graph } of changes) {
            const samples = entries.map((entry) => ({ id: entry.id, text: `Common ${entry.words.join(' ')}.` }));
            for (const name of remove) live.delete(name);
            for (const sample of samples) live.set(sample.id, sample.text);
            const kept = new Set(samples.map((sample) => sample.id));
            await writer.commitDocuments({
              put: samples.map(sampleDocument),
              remove: remove.filter((name) => !kept.has(name)),
            });
            if (embed) await embedPending(writer);
            if (graph) await writer.saveGraph();
            expect(await found({ text: 'common' })).toEqual([...live.keys()].sort());
          }
          await embedPending(writer);
          const { passages } = await search({ vector: fakeVector('common alpha') });
          expect(Object.fromEntries(passages.map(({ passage }) => [passage.documentId, passage.text]))).toEqual(
            Object.fromEntries(live),
          );
        }),
        { numRuns: 25 },
      );
    });

    it.each<[keyof IndexSettings, string | number]>([
      ['embedderId', 'other'],
      ['dimension', 8],
      ['passageRules', 'rules-2'],
    ])('refuses an index made with another %s, naming both', async (name, value) => {
      await put({ id: 'a', text: 'Alpha.' });
      const opening = place.openIndex({ ...SETTINGS, [name]: value });
      await expect(opening).rejects.toThrow(IndexMismatchError);
      await expect(opening).rejects.toThrow(new RegExp(`${SETTINGS[name]}.*${value}.*--rebuild`));
    });

    it('opens without expectations', async () => {
      const other = await place.openIndex({});
      expect(await other.status('everything')).toMatchObject({ generation: 0 });
      await other.close();
    });
  });
}
