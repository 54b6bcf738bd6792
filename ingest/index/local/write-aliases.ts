import type Database from 'better-sqlite3';
import { harvestAbbreviations, type TermPair } from '../../glossary/harvest-abbreviations.ts';
import { parallelTitles } from '../../glossary/parallel-titles.ts';
import { phraseKey } from '../../glossary/phrase-keys.ts';
import type { Passage } from '../../types.ts';

/** A list of abbreviations has hundreds; more is a dictionary, in which everything means something else. */
const MOST_PAIRS_OF_A_DOCUMENT = 2_000;

export interface AliasWriter {
  /** Keeps the abbreviations that a document explains and its titles in two languages; they go with the document. */
  harvest(key: number, text: string, passages: readonly Passage[]): void;
  /** Replaces the glossary of the collection: lists of words that mean the same. @returns whether anything changed */
  replaceGlossary(lists: readonly (readonly string[])[]): boolean;
}

/** Statements that keep what else things are called. The caller wraps them in a transaction. */
export function aliasWriter(database: Database.Database): AliasWriter {
  const insert = database.prepare('INSERT INTO aliases (key, document, text) VALUES (?, ?, ?)');
  const glossary = database.prepare<[], [string, string]>(
    'SELECT key, text FROM aliases WHERE document IS NULL ORDER BY rowid',
  );
  const forget = database.prepare('DELETE FROM aliases WHERE document IS NULL');
  return {
    harvest(key, text, passages) {
      const pairs = [...harvestAbbreviations(text), ...parallelTitles(passages)].slice(0, MOST_PAIRS_OF_A_DOCUMENT);
      for (const [alias, other] of distinct(pairs.flatMap(bothWays))) insert.run(alias, key, other);
    },
    replaceGlossary(lists) {
      const rows = distinct(lists.flatMap((list) => list.flatMap((one) => others(one, list).flatMap(bothWays))));
      if (JSON.stringify(rows) === JSON.stringify(glossary.raw().all())) return false;
      forget.run();
      for (const [alias, other] of rows) insert.run(alias, null, other);
      return true;
    },
  };
}

function others(one: string, list: readonly string[]): TermPair[] {
  return list.flatMap((other): TermPair[] => (other === one ? [] : [[one, other]]));
}

function bothWays([one, other]: TermPair): [key: string, text: string][] {
  const keys = [phraseKey(one), phraseKey(other)] as const;
  if (keys[0] === '' || keys[1] === '' || keys[0] === keys[1]) return [];
  return [
    [keys[0], other],
    [keys[1], one],
  ];
}

function distinct(rows: readonly [key: string, text: string][]): [key: string, text: string][] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
