import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import { type FilterParameters, filterParameters, WANTED } from './filter-parameters.ts';
import type { SearchedWords } from './searched-words.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from './visibility-parameters.ts';

/** Weights of the columns in BM25. Titles and headings are short, so that a word in them says more than one in the text. */
const TITLE_WEIGHT = 2;
const HEADINGS_WEIGHT = 1.5;
const SPEAKER_WEIGHT = 1.5;
const TEXT_WEIGHT = 1;
const COLUMN_WEIGHTS = [TITLE_WEIGHT, HEADINGS_WEIGHT, SPEAKER_WEIGHT, TEXT_WEIGHT].join(', ');

/** What an expansion counts for, the words of the question counting 1. */
const EXPANSION_WEIGHT = 0.5;

/** BM25 by passage id, higher is better, always above 0. */
export type TextScores = ReadonlyMap<number, number>;

/** What was found by the question's words, and by their expansions. */
export interface Found {
  byTerms: TextScores;
  byExpansions: TextScores;
}

export interface TextQuery {
  words: SearchedWords;
  visibility: Visibility;
  /** Keys of the documents that are asked. Default: all. */
  wanted?: ReadonlySet<number> | undefined;
  limit: number;
}

export interface TextSearch {
  /** The best passages by the question's words, and the best by its expansions, with the scores of what found them. */
  find(query: TextQuery): Found;
  /** Scores of any passages, those that were found among them; what holds none of the words is left out. */
  scores(words: SearchedWords, passageIds: readonly number[], found: Found): Map<number, number>;
}

/** Finds passages by words. */
export function textSearch(database: Database.Database): TextSearch {
  // `rank` lets FTS5 sort by itself, and lets the audience be looked up for the best until enough are found.
  const find = database
    .prepare<VisibilityParameters & FilterParameters & { match: string; limit: number }, [number, number]>(
      `SELECT t.rowid, t.rank FROM passage_terms t
       CROSS JOIN passages p ON p.id = t.rowid CROSS JOIN documents d ON d.key = p.document
       WHERE t.passage_terms MATCH @match
         AND t.rank MATCH 'bm25(${COLUMN_WEIGHTS})' AND ${VISIBLE} AND ${WANTED}
       ORDER BY t.rank LIMIT @limit`,
    )
    .raw();
  const score = database
    .prepare<{ match: string; ids: string }, [number, number]>(
      `SELECT rowid, bm25(passage_terms, ${COLUMN_WEIGHTS}) FROM passage_terms
       WHERE passage_terms MATCH @match AND rowid IN (SELECT value FROM json_each(@ids))`,
    )
    .raw();
  const best = (match: string | undefined, { limit, visibility, wanted }: Omit<TextQuery, 'words'>): TextScores =>
    match === undefined || limit < 1
      ? new Map()
      : toScores(find.all({ match, limit, ...visibilityParameters(visibility), ...filterParameters(wanted) }));
  const scoresOf = (match: string | undefined, ids: readonly number[], known: TextScores): TextScores => {
    const missing = ids.filter((id) => !known.has(id));
    if (match === undefined || missing.length === 0) return known;
    return new Map([...known, ...toScores(score.all({ match, ids: JSON.stringify(missing) }))]);
  };
  return {
    find({ words, ...conditions }) {
      return {
        byTerms: best(anyTerm(words), conditions),
        byExpansions: best(anyExpansion(words), conditions),
      };
    },
    scores(words, passageIds, { byTerms, byExpansions }) {
      const own = scoresOf(anyTerm(words), passageIds, byTerms);
      const expanded = scoresOf(anyExpansion(words), passageIds, byExpansions);
      const total = (id: number): number => (own.get(id) ?? 0) + EXPANSION_WEIGHT * (expanded.get(id) ?? 0);
      return new Map(passageIds.map((id) => [id, total(id)]));
    },
  };
}

/** Quoted, a term is never an operator of the query language, whatever was typed. */
function anyTerm({ terms }: SearchedWords): string | undefined {
  return terms.length === 0 ? undefined : terms.map(quoted).join(' OR ');
}

function anyExpansion({ expansions }: SearchedWords): string | undefined {
  if (expansions.length === 0) return undefined;
  return expansions.map(({ terms, isPhrase }) => terms.map(quoted).join(isPhrase ? ' + ' : ' OR ')).join(' OR ');
}

function quoted(term: string): string {
  return `"${term}"`;
}

function toScores(rows: readonly [number, number][]): TextScores {
  return new Map(rows.map(([passageId, rank]) => [passageId, -rank]));
}
