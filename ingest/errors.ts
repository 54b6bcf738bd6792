/** A document that cannot be taken in. The rest of an ingest goes on. */
export class DocumentLoadError extends Error {
  override readonly name = 'DocumentLoadError';
  readonly path: string;

  /** @param reason what was expected, what was found, and what to do, in one sentence without the path */
  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.path = path;
  }
}

/** The documents folder is missing, not a folder, or holds nothing to ingest. */
export class DocumentsFolderError extends Error {
  override readonly name: string = 'DocumentsFolderError';
}

/** The documents folder is there and holds no files. */
export class EmptyDocumentsFolderError extends DocumentsFolderError {
  override readonly name = 'EmptyDocumentsFolderError';
}

/** An index that was made with another format, embedder or passage rules. */
export class IndexMismatchError extends Error {
  override readonly name = 'IndexMismatchError';
}

/** An index that is damaged beyond what can be rebuilt from it. */
export class IndexDamagedError extends Error {
  override readonly name = 'IndexDamagedError';
}

/** The command line asks for something that ingest does not do. */
export class IngestUsageError extends Error {
  override readonly name = 'IngestUsageError';
}
