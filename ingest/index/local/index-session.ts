import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import type { FoundPassage, FoundWindow, Quote, SearchRequest, SearchResult } from '../passage-index.ts';
import { type DocumentQueries, documentQueries } from './document-queries.ts';
import { wantedDocuments } from './filter-parameters.ts';
import { loadGraph } from './graph-file.ts';
import { type IndexMeta, metaReader } from './index-meta.ts';
import { liveWindowSource } from './live-window-source.ts';
import { NearestWindows } from './nearest-windows.ts';
import { type PassageQueries, passageQueries } from './passage-queries.ts';
import { standingQuotes } from './standing-quotes.ts';
import { spanSchema } from './stored-spans.ts';
import { termShares } from './term-shares.ts';
import { type TextHit, textSearch } from './text-search.ts';
import { checkVector, toUnitLength } from './vector-bytes.ts';

/** An index while one database file is open: its queries, and its vectors in memory. */
export interface IndexSession extends DocumentQueries {
  search(request: SearchRequest): SearchResult;
  standing(quotes: readonly Quote[], visibility: Visibility): boolean[];
  /** Adds up to so many waiting windows to the graph, and tells whether more wait. */
  extendGraph(points: number): boolean;
  /** Why the saved graph was not used; undefined where it was. */
  graphProblem: string | undefined;
}

export function startIndexSession(database: Database.Database, folder: string): IndexSession {
  const { dimension } = metaReader(database)().settings;
  const loaded = loadGraph(database, folder, dimension);
  const nearest = new NearestWindows(dimension, { graph: loaded.graph });
  const refresh = liveWindowSource(database, nearest);
  // Now rather than with the first question, which would wait for it.
  database.transaction(refresh)();
  const search = searcher(database, nearest, refresh);
  return {
    ...documentQueries(database),
    search,
    standing: standingQuotes(database),
    extendGraph: (points) => nearest.extendGraph(points),
    graphProblem: loaded.graph ? undefined : loaded.reason,
  };
}

function searcher(database: Database.Database, nearest: NearestWindows, refresh: () => IndexMeta) {
  const words = textSearch(database);
  const queries = passageQueries(database);
  const sharesOf = termShares(database);
  const wantedBy = wantedDocuments(database);
  const search = database.transaction((request: SearchRequest): SearchResult => {
    const meta = refresh();
    const vector = request.vector && unitVector(request.vector, meta);
    const { text, visibility, textLimit, vectorLimit } = request;
    const wanted = wantedBy(request.filter);
    const found = words.find({ text, visibility, wanted, limit: textLimit });
    const near = vector && nearest.search({ vector, visibility, wanted, limit: vectorLimit });
    const nearIds = near ? queries.passagesOfWindows(near.nearest.map(({ windowId }) => windowId)) : [];
    const foundIds = new Set(found.map(([id]) => id));
    const others = nearIds.filter((id) => !foundIds.has(id));
    const hits = [...found, ...words.scores(text, others)];
    const ids = [...foundIds, ...others];
    const shares = sharesOf(text, ids);
    const passages = collect({ queries, nearest, vector, hits, ids, shares, visibility });
    return { generation: meta.generation, passages, spreads: near?.spreads ?? [] };
  });
  return (request: SearchRequest): SearchResult => search(request);
}

function unitVector(vector: Float32Array, { settings }: IndexMeta): Float32Array {
  checkVector(vector, settings.dimension);
  return toUnitLength(vector);
}

interface Findings {
  queries: PassageQueries;
  nearest: NearestWindows;
  vector: Float32Array | undefined;
  hits: TextHit[];
  ids: number[];
  shares: ReadonlyMap<number, number>;
  visibility: SearchRequest['visibility'];
}

/** What was found by words, then what was found by vector alone, each with all of its windows. */
function collect({ queries, nearest, vector, hits, ids, shares, visibility }: Findings): FoundPassage[] {
  const scores = new Map<number, number>(hits);
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
    const scored = { textScore: scores.get(id) ?? 0, termShare: shares.get(id) ?? 0, windows: windows.get(id) ?? [] };
    return passage ? [{ passage, ...scored }] : [];
  });
}
