import type Database from 'better-sqlite3';
import type { PassageIndexWriter } from '../passage-index.ts';
import { documentQueries } from './document-queries.ts';
import { sourceWriter } from './write-sources.ts';

/** What an index knows of the files it was made of. */
export interface StoredSources {
  sources(): ReturnType<PassageIndexWriter['sources']>;
  stored(id: string): ReturnType<PassageIndexWriter['stored']>;
}

export function storedSources(database: Database.Database): StoredSources {
  const queries = documentQueries(database);
  const sources = sourceWriter(database);
  return {
    sources: async () => sources.all(),
    async stored(id) {
      const document = queries.document(id, 'everything');
      const own = sources.own(id);
      return document && own && { document, own };
    },
  };
}
