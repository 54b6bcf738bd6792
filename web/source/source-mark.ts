/** Words of a document to show, and the footnote they belong to, where they do. */
export interface SourceMark {
  documentId: string;
  start: number;
  end: number;
  marker?: number | undefined;
}
