import mammoth from 'mammoth';
import { DocumentLoadError } from '../errors.ts';
import { htmlToText } from './html-to-text.ts';
import type { Loader } from './loader.ts';
import { openZip, ZipArchiveError } from './zip-archive.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** First bytes of a compound file (MS-CFB 2.2): the old .doc format, and the envelope of an encrypted .docx. */
const COMPOUND_FILE_HEADER = [0xd0, 0xcf, 0x11, 0xe0];
const COMPOUND_FILE =
  'The file is protected with a password or an old .doc. Open it in Word and save it as .docx without a password.';
const FAULTS: Record<ZipArchiveError['fault'], string> = {
  damaged: 'Expected a Word file (.docx), but the file is damaged or of another kind. Save it again in Word.',
  'unpacks-too-large':
    'The Word file unpacks to far more than a document holds, as a zip bomb does. Save it again in Word.',
};

const CONVERSION = {
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
  includeEmbeddedStyleMap: false,
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  externalFileAccess: false,
};
/** The arrows that lead from a footnote back to its place mean nothing in plain text. */
const BACK_LINK = /\s*<a href="#(?:footnote|endnote)-ref-[^"]*">↑<\/a>/gu;

/** Word documents: headings by their styles, lists, tables and notes. Pictures, page heads and page feet are left out. */
export const docxLoader: Loader = {
  mediaType: MEDIA_TYPE,
  async load(bytes, path) {
    if (COMPOUND_FILE_HEADER.every((byte, index) => bytes[index] === byte)) {
      throw new DocumentLoadError(path, COMPOUND_FILE);
    }
    const html = await convertToHtml(bytes, path);
    return { ...htmlToText(html.replace(BACK_LINK, ''), { path }), mediaType: MEDIA_TYPE, pages: [] };
  },
};

async function convertToHtml(bytes: Uint8Array, path: string): Promise<string> {
  try {
    openZip(bytes);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, CONVERSION);
    return value;
  } catch (error) {
    const fault = error instanceof ZipArchiveError ? error.fault : 'damaged';
    throw new DocumentLoadError(path, FAULTS[fault], { cause: error });
  }
}
