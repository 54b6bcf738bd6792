import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedFactTerms, statedFactTerms } from '../../../ingest/facts/fact-terms.ts';

describe('the terms of stated facts', () => {
  it.each(['The fair opens on July 26.', 'It opened on 26 July 2024.', '展会于7月26日开幕。', 'Opened 2024-07-26.'])(
    'are one form of the date in %j',
    (text) => {
      expect(statedFactTerms(text)).toContain('date:7-26');
    },
  );

  it.each(['about 100 billion yuan', 'about 100,000,000,000 yuan with thirteen others', '大约1000亿元'])(
    'are the digits of the number in %j',
    (text) => {
      expect(statedFactTerms(text)).toContain('100000000000');
    },
  );

  it('hold both ends of a range of dates', () => {
    expect(statedFactTerms('from July 26 to 29')).toEqual(expect.arrayContaining(['date:7-26', 'date:7-29']));
    expect(statedFactTerms('26-29 July')).toEqual(expect.arrayContaining(['date:7-26', 'date:7-29']));
  });

  it('are none where a text names neither', () => {
    expect(statedFactTerms('The harbour master keeps the register of ships.')).toEqual([]);
  });

  it('are terms of the index: without white space or quotation marks, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', ' July 3 ', '一千', ' 2 billion '),
        (text, more) => {
          for (const term of statedFactTerms(text + more)) expect(term).toMatch(/^[^\s"]+$/u);
        },
      ),
    );
  });
});

describe('the terms of the facts that a question names', () => {
  it('tell with which words they are written', () => {
    expect(namedFactTerms('What opens on July 26?')).toEqual([{ written: 'July 26', term: 'date:7-26' }]);
  });

  it('are among those of a passage that states the same another way', () => {
    const [asked] = namedFactTerms('7月26日有什么活动？');
    expect(statedFactTerms('The fair opens on July 26, 2024.')).toContain(asked?.term);
  });
});
