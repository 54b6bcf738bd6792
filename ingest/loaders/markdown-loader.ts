import { assembleBlocks } from './assemble-blocks.ts';
import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Loader } from './loader.ts';
import { markdownBlocks } from './markdown-blocks.ts';

const MEDIA_TYPE = 'text/markdown';

export const markdownLoader: Loader = {
  mediaType: MEDIA_TYPE,
  async load(bytes, path) {
    const { metadata, body } = splitFrontMatter(decodeText(bytes, path), path);
    const { text, headings } = assembleBlocks(markdownBlocks(body, path));
    const title = metadata.title || headings.find(({ level }) => level === 1)?.text;
    return {
      text,
      mediaType: MEDIA_TYPE,
      headings,
      pages: [],
      metadata,
      hasFrontMatter: true,
      ...(title ? { title } : {}),
    };
  },
};
