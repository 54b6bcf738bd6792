import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { DocumentLoadError } from '../../../ingest/errors.ts';
import { decodeText } from '../../../ingest/loaders/decode-text.ts';

const CHINESE = '标准化工作的第一步是提出建议。我们在九月的会议上讨论了这个问题，大家都同意。';
const FRENCH = 'La normalisation est l’affaire de tous : « chacun a été invité à la réunion d’été ».';
const RUSSIAN = 'Стандартизация начинается с предложения, которое обсуждают на заседании комитета.';
const KOREAN = '표준화 작업의 첫 번째 단계는 제안을 하는 것입니다. 위원회는 구월 회의에서 논의했습니다.';

const encode = (text: string, encoding: string, addBOM = false) => iconv.encode(text, encoding, { addBOM });

describe('decodeText', () => {
  it.each([
    ['UTF-8', encode(CHINESE, 'utf8')],
    ['UTF-8 with a byte order mark', encode(CHINESE, 'utf8', true)],
    ['UTF-16 LE with a byte order mark', encode(CHINESE, 'utf16-le', true)],
    ['UTF-16 BE with a byte order mark', encode(CHINESE, 'utf16-be', true)],
    ['GB 18030', encode(CHINESE, 'gb18030')],
  ])('reads Chinese in %s', (_, bytes) => {
    expect(decodeText(bytes, 'a.txt')).toBe(CHINESE);
  });

  it.each([
    ['windows-1252', encode(FRENCH, 'windows-1252')],
    ['UTF-16 LE without a byte order mark', encode(FRENCH, 'utf16-le')],
    ['UTF-16 BE without a byte order mark', encode(FRENCH, 'utf16-be')],
  ])('reads French in %s', (_, bytes) => {
    expect(isUtf8(bytes) && !bytes.includes(0)).toBe(false);
    expect(decodeText(bytes, 'a.txt')).toBe(FRENCH);
  });

  it('reads lines of Chinese in UTF-16 without a byte order mark', () => {
    const lines = `${CHINESE}\n${CHINESE}\n`;
    expect(decodeText(encode(lines, 'utf16-le'), 'a.txt')).toBe(lines);
  });

  it('keeps the escape sequences of a log', () => {
    const log = `\u001b[32mok\u001b[0m ${'a line of a log that goes on. '.repeat(4)}`;
    expect(decodeText(Buffer.from(log), 'a.txt')).toBe(log);
  });

  it.each([
    ['windows-1251', encode(RUSSIAN, 'windows-1251')],
    ['KOI8-R', encode(RUSSIAN, 'koi8-r')],
    ['EUC-KR', encode(KOREAN, 'euc-kr')],
    ['Shift JIS', encode('標準化の第一歩は提案することです。委員会は九月の会議で話し合いました。', 'shift_jis')],
    ['damaged UTF-8', Buffer.from([...encode(CHINESE, 'utf8'), 0xe6])],
  ])('refuses %s and asks for UTF-8', (_, bytes) => {
    expect(() => decodeText(bytes, 'a.txt')).toThrow(DocumentLoadError);
    expect(() => decodeText(bytes, 'a.txt')).toThrow(/unknown encoding.*save it as UTF-8/);
  });

  it.each([
    ['zero bytes', Buffer.from('words\0words')],
    ['zero bytes on one side only', Buffer.from([1, 0, 2, 0, 3, 0, 4, 0])],
    ['control characters', Buffer.from('ab\u0001cd\u0002ef\u0003')],
    ['the beginning of a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('refuses %s as not text', (_, bytes) => {
    expect(() => decodeText(bytes, 'a.txt')).toThrow(/not text/);
  });

  it('gives back every text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aé中и\n .', '😀') }), (text) => {
        expect(decodeText(Buffer.from(text), 'a.txt')).toBe(text);
      }),
    );
  });
});
