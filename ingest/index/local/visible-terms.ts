import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from './visibility-parameters.ts';

/** Passages in which a term is looked for as it is written. */
const MOST_PASSAGES_READ = 20;

/** Passages that may be seen and hold a term. */
export interface VisibleTerms {
  /** How many, counted up to a limit. */
  count(term: string, limit: number, visibility: Visibility): number;
  /** Title, headings and text of some of them. */
  texts(term: string, visibility: Visibility): string[];
}

type TermParameters = VisibilityParameters & { match: string; limit: number };

export function visibleTerms(database: Database.Database): VisibleTerms {
  const held = `FROM passage_terms t CROSS JOIN passages p ON p.id = t.rowid CROSS JOIN documents d ON d.key = p.document
    WHERE t.passage_terms MATCH @match AND ${VISIBLE} LIMIT @limit`;
  const count = database.prepare<TermParameters, number>(`SELECT count(*) FROM (SELECT 1 ${held})`).pluck();
  const texts = database
    .prepare<TermParameters, string>(`SELECT d.title || ' ' || p.heading_path || ' ' || p.text ${held}`)
    .pluck();
  const parameters = (term: string, limit: number, visibility: Visibility): TermParameters => ({
    match: `"${term}"`,
    limit,
    ...visibilityParameters(visibility),
  });
  return {
    count: (term, limit, visibility) => count.get(parameters(term, limit, visibility)) ?? 0,
    texts: (term, visibility) => texts.all(parameters(term, MOST_PASSAGES_READ, visibility)),
  };
}
