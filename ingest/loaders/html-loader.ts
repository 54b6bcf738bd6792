import iconv from 'iconv-lite';
import { decodeText } from './decode-text.ts';
import { htmlToText } from './html-to-text.ts';
import type { Loader } from './loader.ts';

const MEDIA_TYPE = 'text/html';
/** Where browsers look for it: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding */
const DECLARATION_BYTES = 1024;
const DECLARED_CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;

export const htmlLoader: Loader = {
  mediaType: MEDIA_TYPE,
  async load(bytes, path) {
    return { ...htmlToText(decodeHtml(bytes, path), { path }), mediaType: MEDIA_TYPE, pages: [] };
  },
};

/** A page may declare an encoding that cannot be told from its bytes. It is believed where the page is not UTF-8. */
function decodeHtml(bytes: Uint8Array, path: string): string {
  const beginning = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const declared = DECLARED_CHARSET.exec(beginning)?.[1] ?? '';
  const isDeclared = iconv.encodingExists(declared) && !/^utf/i.test(declared);
  return decodeText(bytes, path, isDeclared ? { fallbackEncoding: declared } : {});
}
