/** The chat goes on with this conversation: its session began, or another was chosen. */
export class ConversationEvent extends CustomEvent<{ id: string }> {
  static readonly type = 'footnote-conversation';

  /** Whoever knows the id may read, rename and delete the conversation. */
  constructor(id: string) {
    super(ConversationEvent.type, { bubbles: true, composed: true, detail: { id } });
  }
}
