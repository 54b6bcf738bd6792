/** What is looked at of a file: enough to be sure of, and cheap for a large one. */
const SAMPLE_BYTES = 64 * 1024;
const LARGEST_UNLIKELY_SHARE = 0.05;
const LARGEST_ACCENTED_SHARE = 0.25;
const SMALLEST_LIKELY_SHARE = 0.9;

const WHITE_SPACE = new Set([0x20, 0x0a, 0x0d]);
/** A character that no text holds, or hardly any. */
const UNLIKELY = /[\p{Co}\p{Cn}\ufffd]|(?![\n\r\t\f\v\u0085])\p{Cc}/gu;

/**
 * The byte order of UTF-16 without a mark, told from its spaces and line ends: read the other way round, they would be
 * characters that text does not use (U+2000, U+0A00, U+0D00).
 */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let little = 0;
  let big = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    const [first = 0, second = 0] = [sample[index], sample[index + 1]];
    if (second === 0 && WHITE_SPACE.has(first)) little += 1;
    if (first === 0 && WHITE_SPACE.has(second)) big += 1;
  }
  if (little > 0 === big > 0) return undefined;
  return little > 0 ? 'utf-16le' : 'utf-16be';
}

/** Whether nearly all characters are assigned, and visible or white space. */
export function isLikelyText(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  return (sample.match(UNLIKELY)?.length ?? 0) <= sample.length * LARGEST_UNLIKELY_SHARE;
}

/** Western text: few letters have accents, and nearly all bytes above 127 are letters or the marks that print uses. */
export function isPlausibleWindows1252(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let letters = 0;
  let high = 0;
  let likely = 0;
  for (const byte of sample) {
    if (UNDEFINED_BYTES.has(byte)) return false;
    if (byte >= 0x80) high += 1;
    if (byte >= 0xa0 || LIKELY_BYTES.has(byte)) likely += 1;
    if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) letters += 1;
  }
  return high <= letters * LARGEST_ACCENTED_SHARE && likely >= high * SMALLEST_LIKELY_SHARE;
}

/** Without a character in windows-1252: https://encoding.spec.whatwg.org/#index-windows-1252 */
const UNDEFINED_BYTES = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Euro sign, ellipsis, quotation marks, dashes, trade mark and the letters Š, Œ, Ž, š, œ, ž, Ÿ. */
const LIKELY_BYTES = new Set([
  0x80, 0x85, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9a, 0x9c, 0x9e, 0x9f,
]);
