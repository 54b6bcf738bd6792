const OPENING = '<think>';
const CLOSING = '</think>';

export interface ThinkingFilter {
  /** Takes the next piece of a model's text and returns what of it belongs to the answer. */
  push(piece: string): string;
}

/**
 * Drops the thoughts that some local models write before their answer, `<think>…</think>`. Only at the very beginning:
 * later the same characters are part of the answer.
 */
export function createThinkingFilter(): ThinkingFilter {
  let state: 'beginning' | 'thinking' | 'answer' = 'beginning';
  let pending = '';

  return {
    push(piece) {
      if (state === 'answer') return piece;
      pending += piece;
      if (state === 'beginning') {
        const begun = pending.trimStart();
        if (begun.length < OPENING.length && OPENING.startsWith(begun)) return '';
        if (!begun.startsWith(OPENING)) {
          state = 'answer';
          return pending;
        }
        state = 'thinking';
      }
      const closing = pending.indexOf(CLOSING);
      if (closing < 0) {
        // The last characters may be the beginning of the closing tag.
        pending = pending.slice(-CLOSING.length);
        return '';
      }
      state = 'answer';
      return pending.slice(closing + CLOSING.length);
    },
  };
}
