/** The collection holds other documents than before: a list of them beside the chat is out of date. */
export class IndexChangeEvent extends Event {
  static readonly type = 'footnote-index-change';

  constructor() {
    super(IndexChangeEvent.type, { bubbles: true, composed: true });
  }
}
