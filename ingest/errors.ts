/** A document that cannot be taken in. The rest of an ingest goes on. */
export class DocumentLoadError extends Error {
  override readonly name: string = 'DocumentLoadError';
  readonly path: string;

  /** @param reason what was expected, what was found, and what to do, in one sentence without the path */
  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.path = path;
  }
}

/** A document that is there but could not be opened or read: of what it says now nothing is known. */
export class DocumentUnreadableError extends DocumentLoadError {
  override readonly name = 'DocumentUnreadableError';
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

/** There is no index where one is expected. */
export class IndexMissingError extends Error {
  override readonly name = 'IndexMissingError';

  constructor(folder: string) {
    super(`There is no index in ${folder}. Make one with: npm run ingest -- DIR, where DIR is the documents folder.`);
  }
}

/** The place of an index cannot be written: the disk is full, or the folder is not to be written to. */
export class IndexStorageError extends Error {
  override readonly name = 'IndexStorageError';
}

/** The command line asks for something that ingest does not do. */
export class IngestUsageError extends Error {
  override readonly name = 'IngestUsageError';
}
