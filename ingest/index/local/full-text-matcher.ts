import type Database from 'better-sqlite3';
import { COLUMN_WEIGHTS } from './bm25.ts';
import { type FilterParameters, filterParameters, WANTED } from './filter-parameters.ts';
import type { PassageMatcher, TextScores } from './passage-matches.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from './visibility-parameters.ts';

const WEIGHTS = COLUMN_WEIGHTS.join(', ');

/** Looks for phrases in the full-text index of SQLite, FTS5. */
export function fullTextMatcher(database: Database.Database): PassageMatcher {
  // `rank` lets FTS5 sort by itself, and lets the audience be looked up for the best until enough are found.
  const find = database
    .prepare<VisibilityParameters & FilterParameters & { match: string; limit: number }, [number, number]>(
      `SELECT t.rowid, t.rank FROM passage_terms t
       CROSS JOIN passages p ON p.id = t.rowid CROSS JOIN documents d ON d.key = p.document
       WHERE t.passage_terms MATCH @match
         AND t.rank MATCH 'bm25(${WEIGHTS})' AND ${VISIBLE} AND ${WANTED}
       ORDER BY t.rank LIMIT @limit`,
    )
    .raw();
  const score = database
    .prepare<{ match: string; ids: string }, [number, number]>(
      `SELECT rowid, bm25(passage_terms, ${WEIGHTS}) FROM passage_terms
       WHERE passage_terms MATCH @match AND rowid IN (SELECT value FROM json_each(@ids))`,
    )
    .raw();
  return (phrases) => {
    const match = phrases.map((terms) => terms.map(quoted).join(' + ')).join(' OR ');
    return {
      best: ({ limit, visibility, wanted }) =>
        limit < 1
          ? new Map()
          : toScores(find.all({ match, limit, ...visibilityParameters(visibility), ...filterParameters(wanted) })),
      scoresOf: (ids) => (ids.length === 0 ? new Map() : toScores(score.all({ match, ids: JSON.stringify(ids) }))),
    };
  };
}

/** Quoted, a term is never an operator of the query language, whatever was typed. */
function quoted(term: string): string {
  return `"${term}"`;
}

function toScores(rows: readonly [number, number][]): TextScores {
  return new Map(rows.map(([passageId, rank]) => [passageId, -rank]));
}
