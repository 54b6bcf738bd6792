/** Characters that end a line, steer a terminal, or turn the direction of what follows. */
const STEERING = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** Foreign text, such as the name of a file, on one line as it is: a line end is shown as `\\u000a`. */
export function escapeControls(text: string): string {
  return text.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
