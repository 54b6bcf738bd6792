import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import { queryTerms } from './query-terms.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from './visibility-parameters.ts';

/** Weights of the columns in BM25. Titles and headings are short, so that a word in them says more than one in the text. */
const TITLE_WEIGHT = 2;
const HEADINGS_WEIGHT = 1.5;
const TEXT_WEIGHT = 1;

/** Passage id and its BM25 score, higher is better, always above 0. */
export type TextHit = [passageId: number, score: number];

export interface TextQuery {
  text: string;
  visibility: Visibility;
  limit: number;
}

/** Finds passages by words. */
export function textSearch(database: Database.Database): (query: TextQuery) => TextHit[] {
  // `rank` lets FTS5 sort by itself, and lets the audience be looked up for the best until enough are found.
  const find = database
    .prepare<VisibilityParameters & { match: string; limit: number }, [number, number]>(
      `SELECT t.rowid, t.rank FROM passage_terms t
       CROSS JOIN passages p ON p.id = t.rowid CROSS JOIN documents d ON d.key = p.document
       WHERE t.passage_terms MATCH @match
         AND t.rank MATCH 'bm25(${TITLE_WEIGHT}, ${HEADINGS_WEIGHT}, ${TEXT_WEIGHT})' AND ${VISIBLE}
       ORDER BY t.rank LIMIT @limit`,
    )
    .raw();
  return ({ text, visibility, limit }) => {
    const terms = queryTerms(text);
    if (terms.length === 0 || limit < 1) return [];
    // Quoted, a term is never an operator of the query language, whatever was typed.
    const match = terms.map((term) => `"${term}"`).join(' OR ');
    const rows = find.all({ match, limit, ...visibilityParameters(visibility) });
    return rows.map(([passageId, rank]) => [passageId, -rank]);
  };
}
