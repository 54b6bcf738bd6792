/** Questions are to be put to this document alone, or to all again where they were already. */
export class AskDocumentEvent extends Event {
  static readonly type = 'footnote-ask-document';
  readonly documentId: string;

  constructor(documentId: string) {
    super(AskDocumentEvent.type, { bubbles: true, composed: true });
    this.documentId = documentId;
  }
}
