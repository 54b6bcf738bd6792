/** A bracket that opens something like a tag, in the usual or the full-width form, with invisible characters between. */
const TAG_OPENING = /[<＜](?=[\s\p{Cf}]*[/!?\p{L}])/gu;

/** Characters that no reader sees and that carry hidden instructions to models (Unicode block "Tags"). */
const INVISIBLE_TAGS = /[\u{E0000}-\u{E007F}]/gu;

/**
 * Text that can stand between a prompt's delimiters: whatever looks like a tag loses its angle bracket, so that no
 * document, question or earlier turn closes the delimiter around it or opens one. A comparison such as `p < 0.05` stays.
 */
export function quoteAsData(text: string): string {
  return text.replace(INVISIBLE_TAGS, '').replace(TAG_OPENING, '‹');
}
