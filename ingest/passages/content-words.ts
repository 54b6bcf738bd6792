/** Short words are the same in every text; capitals of three letters and more are names. */
const CONTENT_WORD = /\p{Lu}\p{L}{2,}|\p{L}{4,}|\p{sc=Han}{2}/gu;

/** Words by which two texts can be told to speak of the same things, in lower case. */
export function contentWords(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(CONTENT_WORD), ([word]) => word.toLowerCase()));
}
