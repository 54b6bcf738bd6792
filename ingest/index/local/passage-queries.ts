import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import type { StoredPassage } from '../passage-index.ts';
import { PASSAGE_COLUMNS, type PassageRow, toStoredPassage } from './stored-rows.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from './visibility-parameters.ts';

export interface WindowRow {
  id: number;
  passage: number;
  start: number;
  end: number;
  parts: string | null;
  language: string;
}

export interface PassageQueries {
  passagesOfWindows(windowIds: number[]): number[];
  passages(ids: number[], visibility: Visibility): StoredPassage[];
  windowsOf(passageIds: number[]): WindowRow[];
}

/** Passages and windows by id, many at once. */
export function passageQueries(database: Database.Database): PassageQueries {
  const ofWindows = database
    .prepare<[string], number>('SELECT DISTINCT passage FROM windows WHERE id IN (SELECT value FROM json_each(?))')
    .pluck();
  const byId = database.prepare<VisibilityParameters & { ids: string }, PassageRow>(
    `SELECT ${PASSAGE_COLUMNS} FROM passages p JOIN documents d ON d.key = p.document
     WHERE p.id IN (SELECT value FROM json_each(@ids)) AND ${VISIBLE} ORDER BY p.id`,
  );
  const windows = database.prepare<[string], WindowRow>(
    `SELECT id, passage, start, "end", parts, language FROM windows
     WHERE passage IN (SELECT value FROM json_each(?)) ORDER BY passage, start, id`,
  );
  return {
    passagesOfWindows: (windowIds) => ofWindows.all(JSON.stringify(windowIds)),
    passages: (ids, visibility) =>
      byId.all({ ids: JSON.stringify(ids), ...visibilityParameters(visibility) }).map(toStoredPassage),
    windowsOf: (passageIds) => windows.all(JSON.stringify(passageIds)),
  };
}
