import { inflateRawSync } from 'node:zlib';

const MEGABYTE = 1024 * 1024;
/** A Word file has some twenty entries and one for each picture. */
const MAXIMUM_ENTRIES = 10_000;
const MAXIMUM_UNPACKED_BYTES = 200 * MEGABYTE;
/** XML of large tables shrinks to a fiftieth; only zeros and endless repetition shrink to a two-hundredth. */
const MAXIMUM_RATIO = 200;
/** Small entries of repeated XML may exceed the ratio and do no harm. */
const RATIO_EXEMPT_BYTES = MEGABYTE;

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_BYTES = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
const DEFLATED = 8;

const UNPACKS_TOO_LARGE =
  'The Word file unpacks to far more than a document holds, as a zip bomb does. Save it again in Word.';
export const BROKEN_WORD_FILE =
  'Expected a Word file (.docx), but the file is damaged or of another kind. Save it again in Word.';

interface Entry {
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  headerOffset: number;
}

/**
 * Why the archive must not be unpacked, or undefined where it may be. Word's parser unpacks entries whole and in memory,
 * so sizes are read from the zip directory (APPNOTE.TXT 4.3.12) beforehand, and each entry is held to the size it states.
 */
export function archiveFault(bytes: Uint8Array): string | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(archive);
    if (!entries) return BROKEN_WORD_FILE;
    if (entries.length > MAXIMUM_ENTRIES || entries.some(shrinksTooMuch)) return UNPACKS_TOO_LARGE;
    if (entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0) > MAXIMUM_UNPACKED_BYTES) return UNPACKS_TOO_LARGE;
    return entries.every((entry) => keepsToItsSize(archive, entry)) ? undefined : UNPACKS_TOO_LARGE;
  } catch (error) {
    // Offsets that point outside the file.
    if (error instanceof RangeError) return BROKEN_WORD_FILE;
    throw error;
  }
}

/** Undefined unless the directory fills the space up to its end mark exactly: parsers disagree about all other files. */
function readDirectory(archive: Buffer): Entry[] | undefined {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(END_OF_DIRECTORY);
  const end = archive.lastIndexOf(mark);
  if (end < 0 || end + END_OF_DIRECTORY_BYTES > archive.length) return undefined;
  const entries: Entry[] = [];
  let offset = archive.readUInt32LE(end + 16);
  while (offset < end && archive.readUInt32LE(offset) === DIRECTORY_ENTRY) {
    entries.push({
      method: archive.readUInt16LE(offset + 10),
      packedBytes: archive.readUInt32LE(offset + 20),
      unpackedBytes: archive.readUInt32LE(offset + 24),
      headerOffset: archive.readUInt32LE(offset + 42),
    });
    const nameLengths = [28, 30, 32].map((field) => archive.readUInt16LE(offset + field));
    offset += DIRECTORY_ENTRY_BYTES + nameLengths.reduce((sum, length) => sum + length, 0);
  }
  return offset === end && entries.length > 0 ? entries : undefined;
}

function shrinksTooMuch({ packedBytes, unpackedBytes }: Entry): boolean {
  return unpackedBytes > RATIO_EXEMPT_BYTES && unpackedBytes > packedBytes * MAXIMUM_RATIO;
}

/** The directory may lie about sizes. Content that cannot be unpacked at all is left to the parser to report. */
function keepsToItsSize(archive: Buffer, { method, packedBytes, unpackedBytes, headerOffset }: Entry): boolean {
  if (method !== DEFLATED) return packedBytes === unpackedBytes;
  const nameLengths = archive.readUInt16LE(headerOffset + 26) + archive.readUInt16LE(headerOffset + 28);
  const start = headerOffset + LOCAL_HEADER_BYTES + nameLengths;
  try {
    inflateRawSync(archive.subarray(start, start + packedBytes), { maxOutputLength: Math.max(unpackedBytes, 1) });
    return true;
  } catch (error) {
    return !(error instanceof RangeError);
  }
}
