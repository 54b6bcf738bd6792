import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import type { Quote } from '../passage-index.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from './visibility-parameters.ts';

/** Tells of each quote whether its words still stand at its place in a document that may be seen. Each text is read once. */
export function standingQuotes(
  database: Database.Database,
): (quotes: readonly Quote[], visibility: Visibility) => boolean[] {
  const textOf = database
    .prepare<VisibilityParameters & { id: string }, string>(
      `SELECT d.text FROM documents d WHERE d.id = @id AND ${VISIBLE}`,
    )
    .pluck();
  const check = database.transaction((quotes: readonly Quote[], visibility: Visibility) => {
    const parameters = visibilityParameters(visibility);
    const stands: boolean[] = quotes.map(() => false);
    for (const [id, places] of byDocument(quotes)) {
      const text = textOf.get({ id, ...parameters });
      for (const { place, quote } of places) stands[place] = text?.slice(quote.start, quote.end) === quote.quote;
    }
    return stands;
  });
  return (quotes, visibility) => check(quotes, visibility);
}

/** One text at a time is in memory, however many documents are quoted. */
function byDocument(quotes: readonly Quote[]): Map<string, { place: number; quote: Quote }[]> {
  const groups = new Map<string, { place: number; quote: Quote }[]>();
  for (const [place, quote] of quotes.entries()) {
    const group = groups.get(quote.documentId) ?? [];
    group.push({ place, quote });
    groups.set(quote.documentId, group);
  }
  return groups;
}
