import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import { type FilterParameters, filterParameters, WANTED } from './filter-parameters.ts';
import { queryTerms } from './query-terms.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from './visibility-parameters.ts';

/** Weights of the columns in BM25. Titles and headings are short, so that a word in them says more than one in the text. */
const TITLE_WEIGHT = 2;
const HEADINGS_WEIGHT = 1.5;
const SPEAKER_WEIGHT = 1.5;
const TEXT_WEIGHT = 1;
const COLUMN_WEIGHTS = [TITLE_WEIGHT, HEADINGS_WEIGHT, SPEAKER_WEIGHT, TEXT_WEIGHT].join(', ');

/** Passage id and its BM25 score, higher is better, always above 0. */
export type TextHit = [passageId: number, score: number];

export interface TextQuery {
  text: string;
  visibility: Visibility;
  /** Keys of the documents that are asked. Default: all. */
  wanted?: ReadonlySet<number> | undefined;
  limit: number;
}

export interface TextSearch {
  /** The best passages by words, best first. */
  find(query: TextQuery): TextHit[];
  /** Scores of passages that were found otherwise; those without any of the words are left out. */
  scores(text: string, passageIds: readonly number[]): TextHit[];
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
  return {
    find({ text, visibility, wanted, limit }) {
      const match = anyTerm(text);
      if (match === undefined || limit < 1) return [];
      const conditions = { ...visibilityParameters(visibility), ...filterParameters(wanted) };
      return find.all({ match, limit, ...conditions }).map(toHit);
    },
    scores(text, passageIds) {
      const match = anyTerm(text);
      if (match === undefined || passageIds.length === 0) return [];
      return score.all({ match, ids: JSON.stringify(passageIds) }).map(toHit);
    },
  };
}

/** Quoted, a term is never an operator of the query language, whatever was typed. */
function anyTerm(text: string): string | undefined {
  const terms = queryTerms(text);
  return terms.length === 0 ? undefined : terms.map((term) => `"${term}"`).join(' OR ');
}

function toHit([passageId, rank]: [number, number]): TextHit {
  return [passageId, -rank];
}
