/** The file of the conversations cannot be used. The message names it and says what to do. */
export class ConversationFileError extends Error {
  override readonly name = 'ConversationFileError';
}
