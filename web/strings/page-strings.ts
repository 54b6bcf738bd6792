/** What the staff page and the source view say. A language that lacks one of these does not compile. */
export interface PageStrings {
  documents: string;
  filterDocuments: string;
  noMatch: string;
  noDocuments: string;
  noDocumentsDetail: string;
  theme: string;
  themeNames: Record<'system' | 'light' | 'dark', string>;
  /** What the language calls itself. */
  languageName: string;
  source: string;
  close: string;
  back: string;
  loading: string;
  notFound: string;
  notFoundDetail: string;
  unreachable: string;
  unreachableDetail: string;
  tryAgain: string;
  outline: string;
  page(page: number): string;
  updated(date: string): string;
  citation(current: number, total: number): string;
  previous: string;
  next: string;
}
