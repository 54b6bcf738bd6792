import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from './visibility-parameters.ts';

/** Passages in which a term is looked for as it is written. */
const MOST_PASSAGES_READ = 20;

/** Terms remembered as seen or not by a caller: one that only hidden passages hold is looked for in all of them. */
const MOST_REMEMBERED = 20_000;

/** Passages that may be seen and hold a term. */
export interface VisibleTerms {
  /** Whether there is one; remembered while the index stays as it is. */
  isHeld(term: string, visibility: Visibility): boolean;
  /** How many, counted up to a limit. */
  count(term: string, limit: number, visibility: Visibility): number;
  /** Title, headings and text of some of them. */
  texts(term: string, visibility: Visibility): string[];
}

type TermParameters = VisibilityParameters & { match: string; limit: number };

/** @param generation the one that is read */
export function visibleTerms(database: Database.Database, generation: () => number): VisibleTerms {
  const holding = `FROM passage_terms t CROSS JOIN passages p ON p.id = t.rowid CROSS JOIN documents d ON d.key = p.document
    WHERE t.passage_terms MATCH @match AND ${VISIBLE} LIMIT @limit`;
  const count = database.prepare<TermParameters, number>(`SELECT count(*) FROM (SELECT 1 ${holding})`).pluck();
  const texts = database
    .prepare<TermParameters, string>(`SELECT d.title || ' ' || p.heading_path || ' ' || p.text ${holding}`)
    .pluck();
  const parameters = (term: string, limit: number, visibility: Visibility): TermParameters => ({
    match: `"${term}"`,
    limit,
    ...visibilityParameters(visibility),
  });
  const countHeld: VisibleTerms['count'] = (term, limit, visibility) =>
    count.get(parameters(term, limit, visibility)) ?? 0;
  const held = new Map<string, boolean>();
  let known = 0;
  return {
    isHeld(term, visibility) {
      if (generation() !== known || held.size >= MOST_REMEMBERED) held.clear();
      known = generation();
      const key = JSON.stringify([term, visibility]);
      const remembered = held.get(key) ?? countHeld(term, 1, visibility) > 0;
      held.set(key, remembered);
      return remembered;
    },
    count: countHeld,
    texts: (term, visibility) => texts.all(parameters(term, MOST_PASSAGES_READ, visibility)),
  };
}
