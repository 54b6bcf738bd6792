/** A document of the list was chosen. */
export class OpenDocumentEvent extends Event {
  static readonly type = 'footnote-open-document';
  readonly documentId: string;

  constructor(documentId: string) {
    super(OpenDocumentEvent.type, { bubbles: true, composed: true });
    this.documentId = documentId;
  }
}
