import type { Visibility } from '../../types.ts';

/** Parameters of every statement that contains `VISIBLE`. */
export interface VisibilityParameters {
  everything: 0 | 1;
  /** Names as a JSON list: one statement serves any number of them. */
  names: string;
}

/** Condition that the document `d` may be seen. It stands in every query; nothing is filtered after the fact. */
export const VISIBLE = `(@everything = 1 OR EXISTS (
  SELECT 1 FROM document_audience a WHERE a.document = d.key AND a.name IN (SELECT value FROM json_each(@names))
))`;

export function visibilityParameters(visibility: Visibility): VisibilityParameters {
  return visibility === 'everything'
    ? { everything: 1, names: '[]' }
    : { everything: 0, names: JSON.stringify(visibility) };
}
