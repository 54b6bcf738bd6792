import { inflateRawSync } from 'node:zlib';

const MEGABYTE = 1024 * 1024;
/** A Word file or a book has some hundred entries and one for each picture. */
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
const STORED = 0;
const DEFLATED = 8;

/** An archive that must not be unpacked. */
export class ZipArchiveError extends Error {
  override readonly name = 'ZipArchiveError';
  readonly fault: 'damaged' | 'unpacks-too-large';

  constructor(fault: ZipArchiveError['fault']) {
    super(`The archive is not unpacked: ${fault}.`);
    this.fault = fault;
  }
}

export interface ZipArchive {
  /** The content of an entry; undefined where there is none of that name, or where it cannot be unpacked. */
  read(name: string): Buffer | undefined;
}

interface Entry {
  name: string;
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  headerOffset: number;
}

/**
 * Opens an archive once it is known to be safe. Parsers unpack entries whole and in memory, so sizes are read from the zip
 * directory (APPNOTE.TXT 4.3.12) beforehand, and each entry is held to the size it states.
 * @throws ZipArchiveError
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readEntries(archive).map((entry) => [entry.name, entry]));
  return {
    read(name) {
      const entry = entries.get(name);
      return entry && unpack(archive, entry);
    },
  };
}

function readEntries(archive: Buffer): Entry[] {
  try {
    const entries = readDirectory(archive);
    if (!entries) throw new ZipArchiveError('damaged');
    const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
    const isTooLarge = entries.length > MAXIMUM_ENTRIES || unpackedBytes > MAXIMUM_UNPACKED_BYTES;
    if (isTooLarge || entries.some(shrinksTooMuch) || !entries.every((entry) => keepsToItsSize(archive, entry))) {
      throw new ZipArchiveError('unpacks-too-large');
    }
    return entries;
  } catch (error) {
    // Offsets that point outside the file.
    if (error instanceof RangeError) throw new ZipArchiveError('damaged');
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
    const [nameLength = 0, ...otherLengths] = [28, 30, 32].map((field) => archive.readUInt16LE(offset + field));
    const nameStart = offset + DIRECTORY_ENTRY_BYTES;
    entries.push({
      name: archive.toString('utf8', nameStart, nameStart + nameLength),
      method: archive.readUInt16LE(offset + 10),
      packedBytes: archive.readUInt32LE(offset + 20),
      unpackedBytes: archive.readUInt32LE(offset + 24),
      headerOffset: archive.readUInt32LE(offset + 42),
    });
    offset = nameStart + otherLengths.reduce((sum, length) => sum + length, nameLength);
  }
  return offset === end && entries.length > 0 ? entries : undefined;
}

function shrinksTooMuch({ packedBytes, unpackedBytes }: Entry): boolean {
  return unpackedBytes > RATIO_EXEMPT_BYTES && unpackedBytes > packedBytes * MAXIMUM_RATIO;
}

/** The directory may lie about sizes. Content that cannot be unpacked at all is left to the parser to report. */
function keepsToItsSize(archive: Buffer, entry: Entry): boolean {
  if (entry.method !== DEFLATED) return entry.packedBytes === entry.unpackedBytes;
  try {
    inflate(archive, entry);
    return true;
  } catch (error) {
    return !(error instanceof RangeError);
  }
}

function unpack(archive: Buffer, entry: Entry): Buffer | undefined {
  try {
    if (entry.method === STORED) return packedContent(archive, entry);
    return entry.method === DEFLATED ? inflate(archive, entry) : undefined;
  } catch {
    return undefined;
  }
}

function inflate(archive: Buffer, entry: Entry): Buffer {
  return inflateRawSync(packedContent(archive, entry), { maxOutputLength: Math.max(entry.unpackedBytes, 1) });
}

function packedContent(archive: Buffer, { headerOffset, packedBytes }: Entry): Buffer {
  const nameLengths = archive.readUInt16LE(headerOffset + 26) + archive.readUInt16LE(headerOffset + 28);
  const start = headerOffset + LOCAL_HEADER_BYTES + nameLengths;
  return archive.subarray(start, start + packedBytes);
}
