import { rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wantedDocuments } from '../../../../../ingest/index/local/filter-parameters.ts';
import { fullTextMatcher } from '../../../../../ingest/index/local/full-text-matcher.ts';
import { metaReader } from '../../../../../ingest/index/local/index-meta.ts';
import { openLocalIndexWriter } from '../../../../../ingest/index/local/local-index-writer.ts';
import { openForReading } from '../../../../../ingest/index/local/open-database.ts';
import type { MatchConditions, TextScores } from '../../../../../ingest/index/local/passage-matches.ts';
import { LivePostings } from '../../../../../ingest/index/local/postings/live-postings.ts';
import { termMatches } from '../../../../../ingest/index/local/term-matches.ts';
import type { PassageIndexWriter } from '../../../../../ingest/index/passage-index.ts';
import type { SearchedWords } from '../../../../../ingest/index/searched-words.ts';
import { SETTINGS } from '../../passage-index-suite.ts';
import { type Sample, sampleDocument } from '../../sample-documents.ts';
import { temporaryFolder } from '../local-places.ts';

/** A number that gives several terms, and words of several frequencies. */
const WORDS = ['alpha', 'alpha', 'alpha', 'beta', 'beta', 'gamma', 'λόγος', 'GB/T 46277-2025', '标准化', 'the'];
const TERMS = ['alpha', 'beta', 'gamma', 'λογος', 'gb/t46277', '46277', '标准', 'the', 'absent'];

const EXPANSIONS = [{ covers: ['absent'], terms: ['gamma', 'beta'], isPhrase: true, likeness: 1 }];

const anyWords = (maxLength: number) => fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength });
const anyAudience = fc.subarray(['public', 'staff', 'board'], { minLength: 1 });
const anyId = fc.constantFrom('a', 'b', 'c', 'd');
const anySample: fc.Arbitrary<Sample> = fc.record({
  id: anyId,
  title: anyWords(2).map((words) => words.join(' ')),
  heading: anyWords(2).map((words) => words.join(' ')),
  speaker: fc.constantFrom('', 'beta'),
  text: fc.array(anyWords(12), { minLength: 1, maxLength: 4 }).map((all) => all.map((w) => w.join(' ')).join('\n\n')),
  audience: anyAudience,
});
const anyStep = fc.record({
  put: fc.uniqueArray(anySample, { maxLength: 3, selector: ({ id }) => id }),
  remove: fc.subarray(['a', 'b', 'c', 'd'], { maxLength: 1 }),
  revised: fc.option(fc.record({ id: anyId, audience: anyAudience }), { nil: undefined }),
  /** Passages that come in before the next question. */
  extended: fc.nat(12),
});
const anyQuestion = fc.record({
  terms: fc.subarray(TERMS, { minLength: 1 }),
  visibility: fc.oneof(fc.constant('everything' as const), fc.subarray(['public', 'staff', 'board'])),
  ids: fc.option(fc.subarray(['a', 'b', 'c', 'd']), { nil: undefined }),
  limit: fc.integer({ min: 0, max: 12 }),
});

describe('LivePostings', () => {
  let folder: string;
  let writer: PassageIndexWriter;
  let database: Database.Database;

  beforeEach(async () => {
    folder = temporaryFolder();
    writer = await openLocalIndexWriter({ folder, settings: SETTINGS });
    database = openForReading(folder, SETTINGS)!;
  });
  afterEach(async () => {
    database.close();
    await writer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const put = (...samples: Sample[]) => writer.commitDocuments({ put: samples.map(sampleDocument), remove: [] });
  const refresh = (postings: LivePostings) => postings.refresh(metaReader(database)().generation);

  function complete(postings: LivePostings): LivePostings {
    refresh(postings);
    while (postings.extend(2));
    return postings;
  }

  async function commit({
    put: samples,
    remove,
    revised,
  }: typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never) {
    const gone = new Set([...remove, ...samples.map(({ id }) => id)]);
    const stored = (await writer.documents()).find(({ id }) => id === revised?.id && !gone.has(id));
    const revise = stored && revised ? [revisionOf({ ...revised, text: '' })] : [];
    await writer.commitDocuments({ put: samples.map(sampleDocument), revise, remove });
  }

  /** Expects the same passages with the same scores; which of two comes first is open only where rounding decides. */
  function expectAlike(ours: TextScores, fullText: TextScores, all: TextScores): void {
    const scores = [...ours.values()];
    expect(scores).toHaveLength(fullText.size);
    for (const [k, score] of [...fullText.values()].entries()) expectClose(scores[k]!, score);
    for (const [id, score] of ours) expectClose(score, all.get(id) ?? 0);
  }

  it('finds what the full-text index finds, whatever was put, removed or revised before', async () => {
    const inFullText = fullTextMatcher(database);
    const wantedBy = wantedDocuments(database);
    const none = new LivePostings(database, { fewestPassages: Number.POSITIVE_INFINITY });
    // So many that those of another document are few enough to be taken out without building all anew.
    await put({ id: 'base', text: Array.from({ length: 24 }, (_, k) => `${WORDS[k % 5]} beta`).join('\n\n') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { maxLength: 6 }),
        fc.array(anyQuestion, { minLength: 1 }),
        async (steps, all) => {
          const postings = complete(new LivePostings(database, { fewestPassages: 1 }));
          const compare = () => {
            for (const { terms, visibility, ids, limit } of all) {
              const matches = postings.match(terms);
              if (!matches) return false;
              const conditions: MatchConditions = { visibility, wanted: ids && wantedBy({ ids }), limit };
              const expected = inFullText(terms.map((term) => [term]));
              const everything = expected.best({ visibility: 'everything', wanted: undefined, limit: 1_000 });
              const visible = expected.best({ ...conditions, limit: 1_000 });
              expectAlike(matches.best(conditions), expected.best(conditions), visible);
              expectAlike(matches.best({ ...conditions, limit: 1_000 }), visible, visible);
              const some = [...everything.keys(), 999_999];
              expectAlike(matches.scoresOf(some), everything, everything);
              const words: SearchedWords = { terms, expansions: EXPANSIONS, usesProximity: true };
              expect(termMatches(database, postings)(words, some)).toEqual(termMatches(database, none)(words, some));
            }
            return true;
          };
          for (const step of steps) {
            await commit(step);
            refresh(postings);
            compare();
            postings.extend(step.extended);
            refresh(postings);
            compare();
          }
          await put({ id: 'last', text: 'alpha beta' });
          complete(postings);
          expect(compare()).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('scores terms of any number of passages as the full-text index does', async () => {
    const text = (k: number) => `alpha ${k % 2 === 0 ? 'beta' : 'λόγος'} ${k % 100 === 0 ? 'gamma λόγοσ' : ''}`;
    await put({ id: 'a', text: Array.from({ length: 700 }, (_, k) => text(k)).join('\n\n') });
    const postings = complete(new LivePostings(database, { fewestPassages: 1 }));
    const conditions: MatchConditions = { visibility: 'everything', wanted: undefined, limit: 1_000 };
    for (const terms of [['alpha'], ['beta'], ['gamma'], ['λογος'], ['alpha', 'beta', 'gamma', 'λογος']]) {
      const expected = fullTextMatcher(database)(terms.map((term) => [term])).best(conditions);
      expectAlike(postings.match(terms)!.best(conditions), expected, expected);
    }
  });

  it('leaves a term to the full-text index that a passage holds more often than a posting can say', async () => {
    await put({ id: 'a', text: 'beta '.repeat(600) }, { id: 'b', text: `${'alpha '.repeat(400)} beta` });
    const postings = complete(new LivePostings(database, { fewestPassages: 1 }));
    expect([postings.match(['beta', 'alpha']), postings.match(['alpha'])]).toEqual([undefined, expect.anything()]);
  });

  it('matches nothing until every passage is in it', async () => {
    await put({ id: 'a', text: 'One.\n\nTwo.\n\nThree.' });
    const postings = new LivePostings(database, { fewestPassages: 3 });
    refresh(postings);
    expect([postings.match(['two']), postings.extend(2), postings.match(['two'])]).toEqual([
      undefined,
      true,
      undefined,
    ]);
    expect(postings.extend(2)).toBe(false);
    expect(postings.match(['two'])).toBeDefined();
    await put({ id: 'b', text: 'Two again.' });
    refresh(postings);
    expect(postings.match(['two'])).toBeUndefined();
  });

  it('is not made of a small collection, and given up where one becomes small', async () => {
    await put({ id: 'a', text: 'One.\n\nTwo.' }, { id: 'b', text: 'Two again.' });
    const small = new LivePostings(database, { fewestPassages: 4 });
    refresh(small);
    expect([small.extend(10), small.match(['two'])]).toEqual([false, undefined]);
    const postings = complete(new LivePostings(database, { fewestPassages: 3 }));
    expect(postings.match(['two'])).toBeDefined();
    await writer.commitDocuments({ put: [], remove: ['b'] });
    expect(complete(postings).match(['two'])).toBeUndefined();
  });

  it('puts the passage with the lower id first where two are alike', async () => {
    await put(...['d', 'c', 'b', 'a'].map((id) => ({ id, title: 'Same', text: 'alpha beta' })), {
      id: 'e',
      text: 'gamma',
    });
    const matches = complete(new LivePostings(database, { fewestPassages: 1 })).match(['beta'])!;
    const expected = fullTextMatcher(database)([['beta']]);
    for (const limit of [1, 2, 3, 10]) {
      const conditions = { visibility: 'everything' as const, wanted: undefined, limit };
      expect([...matches.best(conditions).keys()]).toEqual([...expected.best(conditions).keys()]);
    }
  });
});

function expectClose(ours: number, expected: number): void {
  expect(Math.abs(ours - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

function revisionOf(sample: Sample) {
  const { document, source } = sampleDocument(sample);
  return { id: sample.id, document, source };
}
