import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  content: Buffer | string;
  /** What the directory says instead of the truth. */
  statedBytes?: number;
}

/** A zip archive after APPNOTE.TXT 4.3, with deflated entries. */
export function makeZip(entries: ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const { name, content: given, statedBytes: stated } of entries) {
    const content = Buffer.from(given);
    const statedBytes = stated ?? content.length;
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(statedBytes, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const offset = Buffer.alloc(16);
    offset.writeUInt32LE(
      files.reduce((sum, file) => sum + file.length, 0),
      12,
    );
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, offset.subarray(2), Buffer.from(name));
    files.push(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]));
  }
  const body = Buffer.concat(files);
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(body.length, 16);
  return new Uint8Array(Buffer.concat([body, list, end]));
}
