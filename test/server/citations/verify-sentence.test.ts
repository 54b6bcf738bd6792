import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredPassage } from '../../../ingest/index/passage-index.ts';
import { narrowSpans } from '../../../server/citations/narrow-span.ts';
import { createCitationNumberer } from '../../../server/citations/number-citations.ts';
import { type Verification, verifySentence } from '../../../server/citations/verify-sentence.ts';
import { citationSchema } from '../../../server/protocol.ts';

const SENTENCES = [
  'On July 17, 2025, the State Administration for Market Regulation released GB/T 46277-2025.',
  'Each month national standards see downloads rising tenfold, after 190,000 last year, to 2.03 million.',
  'Xiao Han, deputy director of the department, said that 69 Chinese organizations contribute to ITU work.',
  'About 12 percent of the twenty-five committees follow ISO/IEC 42001:2023.',
  '国家标准平均每月下载量达到203万次，其中百分之五十来自企业，共有三百二十项标准。',
  'John Smith and Mary Jones signed the agreement in Geneva.',
];

function passage(text: string, changes: Partial<StoredPassage> = {}): StoredPassage {
  const start = 500;
  const place = {
    documentId: 'd1',
    ordinal: 0,
    title: 'Annual report 2024',
    uri: 'report.txt',
    datedAt: '2025-02-01',
    role: 'body' as const,
    headingPath: ['Opening by Bogdan Seliger'],
  };
  return { id: 1, ...place, page: 3, start, end: start + text.length, text, sentences: [], ...changes };
}

function verify(text: string, source: string, changes: Partial<StoredPassage> = {}): Verification {
  const cited = passage(source, changes);
  return verifySentence({
    sentence: { text, block: 'paragraph', sources: [{ passageId: 1, start: cited.start, end: cited.end }] },
    passages: new Map([[1, cited]]),
  });
}

function passes(text: string, source: string): void {
  expect(verify(text, source)).toHaveProperty('verified');
}

describe('the day of a document', () => {
  const source = 'The harbour club owns two boats.';
  const dayOf = (datedAt: string, conflict?: number) => {
    const cited = passage(source, { datedAt });
    const sources = [{ passageId: 1, start: cited.start, end: cited.end }];
    const sentence = { text: source, block: 'paragraph' as const, sources, ...(conflict && { conflict }) };
    const result = verifySentence({ sentence, passages: new Map([[1, cited]]) });
    return 'verified' in result ? result.verified.citations.map((citation) => citation.datedAt) : undefined;
  };

  it('is given with the sides of a conflict, where the document states one', () => {
    expect(dayOf('2031-05-04', 1)).toEqual(['2031-05-04']);
    expect(dayOf('2031-05-04')).toEqual([undefined]);
    expect(dayOf('2031-05-04T08:00:00.000Z', 1)).toEqual([undefined]);
  });
});

describe('what a sentence refers back to', () => {
  const source = 'The harbour club\nwas founded in 2031. It owns two boats.';
  const contextOf = (context: string): string | undefined => {
    const cited = passage(source);
    const sources = [{ passageId: 1, start: cited.start + source.indexOf('It'), end: cited.end }];
    const result = verifySentence({
      sentence: { text: 'It owns two boats.', block: 'paragraph', context, conflict: 1, sources },
      passages: new Map([[1, cited]]),
    });
    expect(result).toHaveProperty('verified.conflict', 1);
    return 'verified' in result ? result.verified.context : undefined;
  };

  it('is shown in words of its passage, over a line break too, of its title or of its headings', () => {
    for (const context of ['The harbour club was founded', 'Annual report 2024', 'Opening by Bogdan Seliger']) {
      expect(contextOf(context)).toBe(context);
    }
  });

  it('is left out in other words, and the sentence stands', () => {
    expect(contextOf('The ferry club')).toBeUndefined();
  });
});

describe('a sentence that its source states', () => {
  it.each([
    ['SAMR released GB/T 46277-2025 on 17 July 2025.', 0],
    ['The State Administration for Market Regulation released GB/T 46277 on the 17th of July.', 0],
    ['The market regulation administration released it in July 2025.', 0],
    ['Monthly downloads of national standards rose from 190 thousand to 2,030,000.', 1],
    ['Downloads of national standards averaged 2.03m a month, from 0.19 million.', 1],
    ['According to Xiao Han, 69 organisations from China contribute to ITU work.', 2],
    ['Deputy Director Xiao Han said sixty-nine Chinese organizations contribute.', 2],
    ['Some 12% of the 25 committees follow ISO/IEC 42001.', 3],
    ['Mary Jones signed the agreement with John Smith.', 5],
    ['国家标准平均每月下载量达到二百零三万次。', 4],
    ['企业占50%，标准共有320项。', 4],
    ['下载量从19万次增至203万次。', 1],
    ['国家市场监督管理总局于2025年7月17日发布了GB/T 46277—2025。', 0],
    ['Enterprises make 50% of 2.03 million downloads of 320 standards.', 4],
  ])('is verified: %s', (text, index) => passes(text, SENTENCES[index]!));

  it('may take a year from the title and a name from the heading, which the footnote shows', () => {
    passes('In 2024, Bogdan Seliger said that downloads of national standards surged.', SENTENCES[1]!);
  });

  it('is verified with the exact words, page and place of its source', () => {
    const result = verify(SENTENCES[1]!, SENTENCES[1]!);
    expect(result).toEqual({
      verified: {
        text: SENTENCES[1],
        block: 'paragraph',
        citations: [
          {
            documentId: 'd1',
            title: 'Annual report 2024',
            uri: 'report.txt',
            page: 3,
            headingPath: ['Opening by Bogdan Seliger'],
            start: 500,
            end: 500 + SENTENCES[1]!.length,
            quote: SENTENCES[1],
          },
        ],
      },
    });
  });
});

describe('a sentence that its source does not state', () => {
  it.each([
    ['SAMR released GB/T 46277-2025 on 17 July 2024.', 0, '17 July 2024'],
    ['SAMR released GB/T 46277-2025 on 18 July 2025.', 0, '18 July 2025'],
    ['SAMR released GB/T 46277-2024 in July.', 0, 'GB/T 46277-2024'],
    ['SAMR released GB/T 46278 in July.', 0, 'GB/T 46278'],
    ['NDRC released GB/T 46277 in July.', 0, 'NDRC'],
    ['Downloads of national standards rose to 2.3 million.', 1, '2.3 million'],
    ['Downloads of national standards rose to 2.03 billion.', 1, '2.03 billion'],
    ['Downloads of national standards rose to 2.03.', 1, '2.03'],
    ['Downloads of national standards rose twelvefold in 2023 to 2.03 million.', 1, '2023'],
    ['Xiao Ming said that 69 Chinese organizations contribute.', 2, 'Ming'],
    ['Smith said that 69 Chinese organizations contribute to ITU work.', 2, 'Smith'],
    ['Of the committees 12 follow ISO/IEC 42001.', 3, '12'],
    ['About 25 percent of the committees follow ISO/IEC 42001.', 3, '25 percent'],
    ['About 12 percent of the committees follow ISO/IEC 42001:2022.', 3, 'ISO/IEC 42001:2022'],
    ['The agreement in Geneva was signed by John Jones.', 5, 'John Jones'],
    ['下载量达到204万次。', 1, '204万'],
    ['国家标准每月下载量达到2.03亿次。', 4, '2.03亿'],
    ['韩晓于2025年7月18日发布了标准。', 0, '2025年7月18日'],
    ['协议由Schmidt在Geneva签署。', 5, 'Schmidt'],
    ['共有三百二十一项标准。', 4, '321'],
  ])('is withheld: %s', (text, index, fact) => {
    expect(verify(text, SENTENCES[index]!)).toEqual({ withheld: 'fact-not-stated', fact });
  });

  it('is withheld where a date is put together from a day and the year of another date', () => {
    const source = 'It began on 17 July 2024. The report of 2025 describes it.';
    expect(verify('It began on 17 July 2025.', source)).toMatchObject({ withheld: 'fact-not-stated' });
    passes('It began on 17 July 2025.', 'It began on 17 July. The report of 2025 describes it.');
  });

  it('is withheld where it speaks of something else', () => {
    expect(verify('Bananas are rich in healthy vitamins.', SENTENCES[1]!)).toEqual({ withheld: 'too-far-from-source' });
  });
});

describe('the sources of a sentence', () => {
  const cited = passage(SENTENCES[5]!);
  const withSources = (...sources: { passageId: number; start: number; end: number }[]) =>
    verifySentence({
      sentence: { text: 'John Smith signed.', block: 'paragraph', sources },
      passages: new Map([[1, cited]]),
    });

  it('must be there', () => expect(withSources()).toEqual({ withheld: 'no-source' }));

  it.each([
    [{ passageId: 2, start: 500, end: 510 }],
    [{ passageId: 1, start: 499, end: 510 }],
    [{ passageId: 1, start: 500, end: cited.end + 1 }],
    [{ passageId: 1, start: 510, end: 510 }],
    [{ passageId: 1, start: 520, end: 510 }],
    [{ passageId: 1, start: 500.5, end: 510 }],
    [{ passageId: 1, start: Number.NaN, end: 510 }],
  ])('must lie within a passage that was given: %j', (source) => {
    expect(withSources({ passageId: 1, start: 500, end: 510 }, source)).toEqual({ withheld: 'source-not-given' });
  });

  it('count once each', () => {
    const source = { passageId: 1, start: 500, end: cited.end };
    expect(withSources(source, source)).toMatchObject({ verified: { citations: [{ start: 500 }] } });
  });
});

describe('properties', () => {
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(...SENTENCES.flatMap((sentence) => sentence.split(' '))),
        fc.string(),
        fc.constantFrom('May', '5', 'one', '三', '万', 'GB/T', '%', '2025-07-01', 'million', 'U.S.', '7月', 'two'),
      ),
      { minLength: 1, maxLength: 20 },
    )
    .map((words) => `${words.join(' ')}.`);

  it('any text is verified against itself', () => {
    fc.assert(
      fc.property(anyText, (text) => passes(text, text)),
      { numRuns: 1000 },
    );
  });

  it('narrowing keeps every fact that the whole passage states', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(SENTENCES, { minLength: 1 }),
        fc.shuffledSubarray(SENTENCES, { minLength: 1, maxLength: 2 }),
        (held, said) => {
          const text = held.join(' ');
          let offset = 500;
          const sentences = held.map((sentence) => {
            const start = offset;
            offset += sentence.length + 1;
            return { start, end: start + sentence.length };
          });
          const whole = passage(text, { sentences });
          const claim = said.join(' ');
          const narrow = narrowSpans(claim, whole).map((span) => ({ passageId: 1, ...span }));
          const sentence = { text: claim, block: 'paragraph' as const };
          const passages = new Map([[1, whole]]);
          const before = verifySentence({
            sentence: { ...sentence, sources: [{ passageId: 1, start: whole.start, end: whole.end }] },
            passages,
          });
          const after = verifySentence({ sentence: { ...sentence, sources: narrow }, passages });
          expect(Object.keys(after)).toEqual(Object.keys(before));
        },
      ),
    );
  });
});

describe('narrowing', () => {
  const text = SENTENCES.slice(0, 4).join(' ');
  let offset = 500;
  const sentences = SENTENCES.slice(0, 4).map((sentence) => {
    const span = { start: offset, end: offset + sentence.length };
    offset = span.end + 1;
    return span;
  });
  const whole = passage(text, { sentences });
  const quotes = (claim: string) =>
    narrowSpans(claim, whole).map(({ start, end }) => text.slice(start - 500, end - 500));

  it('marks the one sentence that says it', () => {
    expect(quotes('Monthly downloads rose to 2.03 million.')).toEqual([SENTENCES[1]]);
    expect(quotes('下载量从19万次增至203万次。')).toEqual([SENTENCES[1]]);
  });

  it('marks two apart where each says a part, and joins neighbours', () => {
    expect(quotes('SAMR released GB/T 46277-2025, and 69 Chinese organizations contribute to ITU work.')).toEqual([
      SENTENCES[0],
      SENTENCES[2],
    ]);
    expect(quotes('Downloads rose to 2.03 million and 69 Chinese organizations contribute to ITU work.')).toEqual([
      `${SENTENCES[1]} ${SENTENCES[2]}`,
    ]);
  });

  it('keeps the whole passage where no sentence stands out', () => {
    expect(quotes('这份文件介绍了近年的工作。')).toEqual([text]);
    expect(quotes('Bananas grow well in warm and humid countries.')).toEqual([text]);
  });
});

describe('numbering', () => {
  it('gives one number to a span within an answer, in order of first use', () => {
    const numberer = createCitationNumberer();
    const at = (start: number) => ({
      documentId: 'd',
      title: 't',
      uri: 'u',
      headingPath: [],
      start,
      end: start + 1,
      quote: 'q',
    });
    const markers = [[at(5), at(9)], [at(9), at(2)], [at(5)]].map((citations) =>
      numberer
        .number({ text: 'x', block: 'paragraph', citations })
        .citations.map((citation) => citationSchema.parse(citation).marker),
    );
    expect(markers).toEqual([[1, 2], [2, 3], [1]]);
    expect(
      createCitationNumberer().number({ text: 'x', block: 'paragraph', citations: [at(9)] }).citations[0]?.marker,
    ).toBe(1);
  });
});

describe('the halves of a sentence that a caption cuts in two', () => {
  const text = 'The scales were made by the Northern\n\nAda Berg, Director\n\nWeights Workshop in 2031.';
  const halves = ['The scales were made by the Northern', 'Weights Workshop in 2031.'];
  const parts = halves.map((half) => ({ start: text.indexOf(half), end: text.indexOf(half) + half.length }));
  const sentence = {
    text: halves.join(' '),
    block: 'paragraph' as const,
    sources: parts.map((part) => ({ passageId: 1, ...part })),
  };
  const whole = { start: 0, end: text.length };

  it('are read together, and cited as two exact slices', () => {
    const cited = { ...passage(text, { ...whole, sentences: [{ ...whole, parts }] }) };
    const result = verifySentence({ sentence, passages: new Map([[1, cited]]) });
    expect(result).toHaveProperty('verified.citations.0.quote', halves[0]);
    expect(result).toHaveProperty('verified.citations.1.quote', halves[1]);
  });
});

describe('the speaker of a passage', () => {
  it('may be named', () => {
    const cited = { speaker: 'Ada Berg, Director of the Harbour' };
    expect(verify('Ada Berg said that the scales are new.', 'The scales are new, as you see.', cited)).toHaveProperty(
      'verified',
    );
    expect(verify('Ada Berg said that the scales are new.', 'The scales are new, as you see.')).toHaveProperty(
      'withheld',
    );
  });
});
