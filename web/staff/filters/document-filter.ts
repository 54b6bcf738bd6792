import type { DocumentFilter } from '../../../server/protocol.ts';

/** As many as one question may name. */
export const MOST_DOCUMENTS = 200;
export const MOST_LANGUAGES = 50;

/** What a filter says, with nothing left out; empty where it does not restrict. */
export interface FilterChoice {
  documents: readonly string[];
  languages: readonly string[];
  from: string;
  to: string;
}

export const noChoice: FilterChoice = { documents: [], languages: [], from: '', to: '' };

/** The filter as a question carries it; nothing where all documents are asked. */
export function filterOf({ documents, languages, from, to }: FilterChoice): DocumentFilter | undefined {
  const filter: DocumentFilter = {
    ...(documents.length > 0 ? { documents: documents.slice(0, MOST_DOCUMENTS) } : {}),
    ...(languages.length > 0 ? { languages: languages.slice(0, MOST_LANGUAGES) } : {}),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

export type FilterPart =
  | { kind: 'document'; value: string }
  | { kind: 'language'; value: string }
  | { kind: 'from' | 'to'; value: string };

/** The conditions one by one, in the order in which they are shown. */
export function partsOf({ documents, languages, from, to }: FilterChoice): FilterPart[] {
  return [
    ...documents.map((value) => ({ kind: 'document' as const, value })),
    ...languages.map((value) => ({ kind: 'language' as const, value })),
    ...(from === '' ? [] : [{ kind: 'from' as const, value: from }]),
    ...(to === '' ? [] : [{ kind: 'to' as const, value: to }]),
  ];
}

export function without(choice: FilterChoice, { kind, value }: FilterPart): FilterChoice {
  if (kind === 'from' || kind === 'to') return { ...choice, [kind]: '' };
  const list = kind === 'document' ? 'documents' : 'languages';
  return { ...choice, [list]: choice[list].filter((other) => other !== value) };
}

/** Days are ISO dates, which compare as text. */
export function isInOrder({ from, to }: FilterChoice): boolean {
  return from === '' || to === '' || from <= to;
}
