import type Database from 'better-sqlite3';
import { queryTerms } from './query-terms.ts';

/** Tells of each passage which share of a question's distinct terms it holds, in title, headings, speaker or text: 0 to 1. */
export function termShares(database: Database.Database): (text: string, passageIds: number[]) => Map<number, number> {
  const stored = database
    .prepare<[string], [number, string]>(
      `SELECT rowid, title || ' ' || headings || ' ' || speaker || ' ' || text FROM passage_terms
       WHERE rowid IN (SELECT value FROM json_each(?))`,
    )
    .raw();
  return (text, passageIds) => {
    const terms = queryTerms(text);
    const shareOf = (passageTerms: string): number => {
      const held = new Set(passageTerms.split(' '));
      return terms.length === 0 ? 0 : terms.filter((term) => held.has(term)).length / terms.length;
    };
    return new Map(stored.all(JSON.stringify(passageIds)).map(([id, held]) => [id, shareOf(held)]));
  };
}
