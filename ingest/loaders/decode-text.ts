import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { DocumentLoadError } from '../errors.ts';
import { isCommonChinese } from './common-chinese.ts';
import { isLikelyText, isPlausibleWindows1252, utf16WithoutMark } from './guess-encoding.ts';

export interface DecodeOptions {
  /** What the file says its encoding is: used where it is neither UTF-8 nor UTF-16. */
  fallbackEncoding?: string;
}

/** Logs hold a few escape sequences; more control characters than this make no text. */
const LARGEST_CONTROL_SHARE = 0.05;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\0-\x08\x0E-\x1F]/g;

/**
 * Reads bytes as text, in UTF-8, UTF-16, GB18030 or windows-1252.
 * @throws DocumentLoadError for what is not text, and for an encoding that cannot be told
 */
export function decodeText(bytes: Uint8Array, path: string, options: DecodeOptions = {}): string {
  const text = decode(bytes, options);
  if (text === undefined) {
    if (countZeros(bytes) > 0) throw notText(path);
    throw new DocumentLoadError(path, 'The text has an unknown encoding. Open it in an editor and save it as UTF-8.');
  }
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * LARGEST_CONTROL_SHARE) throw notText(path);
  return text;
}

function decode(bytes: Uint8Array, { fallbackEncoding }: DecodeOptions): string | undefined {
  const marked = utf16ByMark(bytes);
  if (marked) return decodeStrictly(bytes, marked);
  const guessed = utf16WithoutMark(bytes);
  if (guessed) {
    const text = decodeStrictly(bytes, guessed);
    return text && isLikelyText(text) ? text : undefined;
  }
  if (isUtf8(bytes)) return decodeStrictly(bytes, 'utf-8');
  if (countZeros(bytes) > 0) return undefined;
  if (fallbackEncoding) return iconv.decode(Buffer.from(bytes), fallbackEncoding);
  if (isCommonChinese(bytes)) return iconv.decode(Buffer.from(bytes), 'gb18030');
  return isPlausibleWindows1252(bytes) ? iconv.decode(Buffer.from(bytes), 'windows-1252') : undefined;
}

function utf16ByMark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function countZeros(bytes: Uint8Array): number {
  return bytes.reduce((zeros, byte) => zeros + (byte === 0 ? 1 : 0), 0);
}

function notText(path: string): DocumentLoadError {
  return new DocumentLoadError(
    path,
    'Expected text, but the file is not text: it holds binary data. Give it the extension of its real type, or remove it.',
  );
}
