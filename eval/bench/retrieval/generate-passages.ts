import type { DocumentChange } from '../../../ingest/index/passage-index.ts';
import type { Passage } from '../../../ingest/types.ts';
import { mulberry32 } from '../../scorers/bootstrap-interval.ts';
import type { ZipfVocabulary } from './zipf-vocabulary.ts';

/** As ingest cuts them: 160 to 250 words. */
const WORDS_A_PASSAGE = 200;
const WORDS_A_SENTENCE = 20;
export const PASSAGES_A_DOCUMENT = 100;

type Put = DocumentChange['put'][number];

/** The same document for the same number: passages of 200 words, each with one window. */
export function generateDocument(number: number, vocabulary: ZipfVocabulary, passages = PASSAGES_A_DOCUMENT): Put {
  const random = mulberry32(number + 1);
  const next = () => vocabulary.word(random());
  const heading = `${next()} ${next()} ${next()}`;
  let text = '';
  const made = Array.from({ length: passages }, (_, ordinal): Passage => {
    const start = text.length;
    const sentences = Array.from({ length: WORDS_A_PASSAGE / WORDS_A_SENTENCE }, () => {
      const begin = text.length;
      text += `${Array.from({ length: WORDS_A_SENTENCE }, next).join(' ')}.`;
      const sentence = { start: begin, end: text.length };
      text += ' ';
      return sentence;
    });
    const span = { start, end: text.length - 1 };
    const windows = [{ ...span, language: 'en', embeddingText: `${number}/${ordinal}` }];
    return { ...span, ordinal, role: 'body', headingPath: [heading], sentences, windows };
  });
  const id = number.toString(16).padStart(16, '0');
  const document = {
    ...{ id, text, language: 'en', title: `${next()} ${next()}`, uri: `${id}.txt`, mediaType: 'text/plain' },
    ...{ audience: ['public'], contentHash: id, modifiedAt: '2026-01-01T00:00:00.000Z' },
    ...{ headings: [{ offset: 0, level: 1, text: heading }], pages: [], metadata: {} },
  };
  const own = { metadata: {}, isFrontMatter: false, detectedLanguage: 'en' };
  return { document, passages: made, source: { size: text.length, stamp: '', settingsHash: '', own } };
}
