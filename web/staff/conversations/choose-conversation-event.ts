/** A conversation was chosen to go on with; a new one where the id is empty. */
export class ChooseConversationEvent extends Event {
  static readonly type = 'footnote-choose-conversation';
  readonly id: string;

  constructor(id: string) {
    super(ChooseConversationEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}
