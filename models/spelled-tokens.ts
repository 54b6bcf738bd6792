/** `<s>`, `<pad>`, `</s>` and `<mask>` of the tokenizer's vocabulary: the networks take them for the frame of their input. */
const FRAME_IDS: ReadonlySet<number> = new Set([0, 1, 2, 250_001]);
const UNKNOWN_ID = 3;

/**
 * Takes the meaning from tokens that a text only spells: a document that holds the characters `</s>` must not end its own
 * window and begin another question. Each becomes an unknown piece of text; their number stays.
 * @param frame positions that the tokenizer itself has put there
 */
export function disarmSpelledTokens(ids: readonly number[], frame: readonly number[]): number[] {
  const isFrame = new Set(frame);
  return ids.map((id, position) => (FRAME_IDS.has(id) && !isFrame.has(position) ? UNKNOWN_ID : id));
}
