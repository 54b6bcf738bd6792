import type Database from 'better-sqlite3';
import { z } from 'zod';
import { joinedTerms, type PassageTerms, textTerms } from '../passage-terms.ts';

const COLUMNS = ['title', 'headings', 'speaker', 'text'] as const;

const headingPath = z.array(z.string());

interface TermRow {
  id: number;
  documentTitle: string;
  headingPath: string;
  speakerName: string | null;
  passageText: string;
  title: string | null;
  headings: string | null;
  speaker: string | null;
  text: string | null;
}

/** Rows of the full-text index that are wrong, and how many stand for no passage. Everything here can be mended. */
export interface TermFaults {
  wrong: (PassageTerms & { id: number })[];
  orphans: number[];
}

export function checkTerms(database: Database.Database): TermFaults {
  const rows = database.prepare<[], TermRow>(
    `SELECT p.id, d.title AS documentTitle, p.heading_path AS headingPath, p.speaker AS speakerName,
       p.text AS passageText, t.title, t.headings, t.speaker, t.text
     FROM passages p JOIN documents d ON d.key = p.document LEFT JOIN passage_terms t ON t.rowid = p.id`,
  );
  const wrong: TermFaults['wrong'] = [];
  for (const row of rows.iterate()) {
    const expected: PassageTerms = {
      title: joinedTerms(row.documentTitle),
      headings: joinedTerms(headingPath.parse(JSON.parse(row.headingPath)).join('\n')),
      speaker: joinedTerms(row.speakerName ?? ''),
      text: textTerms(row.passageText),
    };
    const isRight = COLUMNS.every((column) => row[column] === expected[column]);
    if (!isRight) wrong.push({ id: row.id, ...expected });
  }
  const orphans = database
    .prepare<[], number>('SELECT rowid FROM passage_terms EXCEPT SELECT id FROM passages')
    .pluck()
    .all();
  return { wrong, orphans };
}

/** Writes the rows that are wrong anew. The caller wraps it in a transaction. */
export function mendTerms(database: Database.Database, { wrong, orphans }: TermFaults): void {
  const remove = database.prepare('DELETE FROM passage_terms WHERE rowid = ?');
  const insert = database.prepare(
    'INSERT INTO passage_terms (rowid, title, headings, speaker, text) VALUES (@id, @title, @headings, @speaker, @text)',
  );
  for (const id of orphans) remove.run(id);
  for (const row of wrong) {
    remove.run(row.id);
    insert.run(row);
  }
}

/** Whether the inverted index is that of its rows: https://sqlite.org/fts5.html#the_integrity_check_command. */
export function isTermIndexConsistent(database: Database.Database): boolean {
  try {
    database.exec("INSERT INTO passage_terms (passage_terms, rank) VALUES ('integrity-check', 1)");
    return true;
  } catch {
    return false;
  }
}

/** Makes the inverted index anew from its rows. */
export function rebuildTermIndex(database: Database.Database): void {
  database.exec("INSERT INTO passage_terms (passage_terms) VALUES ('rebuild')");
}
