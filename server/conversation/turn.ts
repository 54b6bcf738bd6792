/** One utterance of a conversation, oldest first in a history. */
export interface Turn {
  role: 'user' | 'assistant';
  text: string;
}
