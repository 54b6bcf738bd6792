import type Database from 'better-sqlite3';
import type { DocumentFilter } from '../passage-index.ts';
import { DATED_AT } from './stored-rows.ts';

/** Parameters of every statement that contains `WANTED`. */
export interface FilterParameters {
  filtered: 0 | 1;
  /** Keys of the documents that are asked, as a JSON list. */
  keys: string;
}

/** Condition that the document `d` is one of those asked. Like `VISIBLE` it stands in the query, not after it. */
export const WANTED = '(@filtered = 0 OR d.key IN (SELECT value FROM json_each(@keys)))';

export function filterParameters(wanted: ReadonlySet<number> | undefined): FilterParameters {
  return wanted ? { filtered: 1, keys: JSON.stringify([...wanted]) } : { filtered: 0, keys: '[]' };
}

/**
 * Finds the keys of the documents that a filter lets through, whoever may see them; undefined where there is no condition. A
 * language covers its regions and scripts: `zh` finds `zh-Hans`. A day is the stated one, or that of the last change in UTC.
 */
export function wantedDocuments(database: Database.Database): (filter?: DocumentFilter) => Set<number> | undefined {
  const select = database
    .prepare<Record<string, string | null>, number>(
      `SELECT key FROM documents d
       WHERE (@ids IS NULL OR d.id IN (SELECT value FROM json_each(@ids)))
         AND (@languages IS NULL OR EXISTS (
           SELECT 1 FROM json_each(@languages)
           WHERE lower(d.language) = lower(value) OR substr(lower(d.language), 1, length(value) + 1) = lower(value) || '-'))
         AND (@from IS NULL OR substr(${DATED_AT}, 1, 10) >= @from)
         AND (@to IS NULL OR substr(${DATED_AT}, 1, 10) <= @to)`,
    )
    .pluck();
  return (filter) => {
    if (!filter || Object.values(filter).every((condition) => condition === undefined)) return undefined;
    const { ids, languages, datedFrom, datedTo } = filter;
    const list = (values: readonly string[] | undefined) => (values ? JSON.stringify(values) : null);
    const dates = { from: datedFrom ?? null, to: datedTo ?? null };
    return new Set(select.all({ ids: list(ids), languages: list(languages), ...dates }));
  };
}
