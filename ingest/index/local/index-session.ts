import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import type {
  Expansion,
  FoundPassage,
  FoundWindow,
  KnownWords,
  Quote,
  RelatedWordsRequest,
  SearchRequest,
  SearchResult,
  WordsRequest,
} from '../passage-index.ts';
import { searchedWords } from '../searched-words.ts';
import { aliasQueries } from './alias-queries.ts';
import { type DocumentQueries, documentQueries } from './document-queries.ts';
import { wantedDocuments } from './filter-parameters.ts';
import { loadGraph } from './graph-file.ts';
import { type IndexMeta, metaReader } from './index-meta.ts';
import { liveWindowSource } from './live-window-source.ts';
import { LiveWords } from './live-words.ts';
import { NearestWindows } from './nearest-windows.ts';
import { type PassageQueries, passageQueries } from './passage-queries.ts';
import { LivePostings } from './postings/live-postings.ts';
import { relatedWords } from './related-words.ts';
import { spellingCorrector } from './spelling-corrector.ts';
import { standingQuotes } from './standing-quotes.ts';
import { spanSchema } from './stored-spans.ts';
import { type TermMatch, termMatches } from './term-matches.ts';
import { textSearch } from './text-search.ts';
import { unknownWords } from './unknown-words.ts';
import { checkVector, toUnitLength } from './vector-bytes.ts';
import { visibleTerms } from './visible-terms.ts';

/** What a passage gains of its BM25 in which all words stand together as they do in the question. */
const PROXIMITY_BONUS = 0.3;

/** Passages added to the postings, points to the graph or windows to the spreads, before a waiting question gets its turn: about 10 ms. */
const PASSAGES_A_TURN = 64;
const POINTS_A_TURN = 16;
const WINDOWS_A_TURN = 50;

/** An index while one database file is open: its queries, its vectors and those of words in memory, and postings where it is large. */
export interface IndexSession extends DocumentQueries {
  search(request: SearchRequest): SearchResult;
  wordsOf(request: WordsRequest): KnownWords;
  relatedWords(request: RelatedWordsRequest): Expansion[];
  standing(quotes: readonly Quote[], visibility: Visibility): boolean[];
  /** Adds some of what waits to postings, graph or spreads, and tells whether more waits: about 10 ms. */
  extend(): boolean;
  /** Why the saved graph was not used; undefined where it was. */
  graphProblem: string | undefined;
}

export function startIndexSession(database: Database.Database, folder: string): IndexSession {
  const { dimension } = metaReader(database)().settings;
  const loaded = loadGraph(database, folder, dimension);
  const nearest = new NearestWindows(dimension, { graph: loaded.graph });
  const postings = new LivePostings(database);
  const words = new LiveWords(database);
  const refreshWindows = liveWindowSource(database, nearest);
  const refresh = (): IndexMeta => {
    const meta = refreshWindows();
    postings.refresh(meta.generation);
    words.refresh(meta);
    return meta;
  };
  // Now rather than with the first question, which would wait for it.
  database.transaction(refresh)();
  const search = searcher({ database, nearest, postings, refresh });
  return {
    ...documentQueries(database),
    search,
    ...wordReader(database, words, refresh),
    standing: standingQuotes(database),
    extend: () =>
      postings.extend(PASSAGES_A_TURN) || nearest.extendGraph(POINTS_A_TURN) || nearest.extendSpreads(WINDOWS_A_TURN),
    graphProblem: loaded.graph ? undefined : loaded.reason,
  };
}

interface SearcherParts {
  database: Database.Database;
  nearest: NearestWindows;
  postings: LivePostings;
  /** Brings windows and postings to the generation of the open transaction. */
  refresh: () => IndexMeta;
}

function searcher({ database, nearest, postings, refresh }: SearcherParts) {
  const findByWords = textSearch(database, postings);
  const queries = passageQueries(database);
  const matchesOf = termMatches(database, postings);
  const wantedBy = wantedDocuments(database);
  const search = database.transaction((request: SearchRequest): SearchResult => {
    const meta = refresh();
    const vector = request.vector && unitVector(request.vector, meta);
    const { visibility, textLimit, vectorLimit } = request;
    const wanted = wantedBy(request.filter);
    const searched = searchedWords(request);
    const near = vector && nearest.search({ vector, visibility, wanted, limit: vectorLimit });
    const nearIds = near ? queries.passagesOfWindows(near.nearest.map(({ windowId }) => windowId)) : [];
    const scores = findByWords({ words: searched, visibility, wanted, limit: textLimit, others: nearIds });
    const ids = [...scores.keys()];
    const matches = matchesOf(searched, ids);
    const passages = collect({ queries, nearest, vector, scores, ids, matches, visibility });
    return { generation: meta.generation, passages, spreads: near?.spreads ?? [] };
  });
  return (request: SearchRequest): SearchResult => search(request);
}

function wordReader(
  database: Database.Database,
  words: LiveWords,
  refresh: () => IndexMeta,
): Pick<IndexSession, 'wordsOf' | 'relatedWords'> {
  let generation = 0;
  const terms = visibleTerms(database, () => generation);
  const correct = spellingCorrector(database, terms);
  const expand = aliasQueries(database);
  const findUnknown = unknownWords(terms);
  const findRelated = relatedWords(words, terms);
  const read = database.transaction((request: WordsRequest): KnownWords => {
    ({ generation } = refresh());
    const corrections = correct(request.question, request.visibility);
    return {
      corrections,
      expansions: expand(request.question, request.visibility),
      unknown: findUnknown(request, corrections),
    };
  });
  const relate = database.transaction((request: RelatedWordsRequest): Expansion[] => {
    const meta = refresh();
    generation = meta.generation;
    for (const { vector } of request.words) checkVector(vector, meta.settings.dimension);
    return findRelated(request);
  });
  return { wordsOf: (request) => read(request), relatedWords: (request) => relate(request) };
}

function unitVector(vector: Float32Array, { settings }: IndexMeta): Float32Array {
  checkVector(vector, settings.dimension);
  return toUnitLength(vector);
}

interface Findings {
  queries: PassageQueries;
  nearest: NearestWindows;
  vector: Float32Array | undefined;
  ids: number[];
  scores: ReadonlyMap<number, number>;
  matches: ReadonlyMap<number, TermMatch>;
  visibility: SearchRequest['visibility'];
}

/** What was found by words, then what was found by vector alone, each with all of its windows. */
function collect({ queries, nearest, vector, scores, ids, matches, visibility }: Findings): FoundPassage[] {
  const windows = new Map<number, FoundWindow[]>(ids.map((id) => [id, []]));
  for (const { id, passage, start, end, parts, language } of queries.windowsOf(ids)) {
    const slot = nearest.live.slotOf(id);
    const similarity = vector && slot !== undefined ? { similarity: nearest.live.similarity(slot, vector) } : {};
    const span = parts === null ? { start, end } : spanSchema.parse(JSON.parse(parts));
    windows.get(passage)?.push({ ...span, language, ...similarity });
  }
  const passages = new Map(queries.passages(ids, visibility).map((passage) => [passage.id, passage]));
  return ids.flatMap((id) => {
    const passage = passages.get(id);
    const { share, proximity } = matches.get(id) ?? { share: 0, proximity: 0 };
    const textScore = (scores.get(id) ?? 0) * (1 + PROXIMITY_BONUS * proximity);
    const scored = { textScore, termShare: share, windows: windows.get(id) ?? [] };
    return passage ? [{ passage, ...scored }] : [];
  });
}
