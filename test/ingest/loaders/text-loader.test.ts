import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLoader } from '../../../ingest/loaders/text-loader.ts';
import { headingsOf, loadText } from './load-text.ts';

const load = (source: string) => loadText(textLoader, source);

describe('the headings of a text', () => {
  it('are lines with number signs, without the signs and without emphasis around them', async () => {
    const loaded = await load(
      '# One\n\nwords\n\n## **Two** ##\n\n### ***Three and four***\n\n#### *a* and *b*\n\n#hashtag\n\n#\n',
    );
    expect(headingsOf(loaded)).toEqual([
      [1, 'One'],
      [2, 'Two'],
      [3, 'Three and four'],
      [4, '*a* and *b*'],
    ]);
  });

  it('are numbered lines that stand alone', async () => {
    const loaded = await load(
      '5. What we recommend\nSome words follow.\n\n(2) Write the standards\n\nMore words.\n\n3.1 Scope\n\nEnd.\n\n（一）其他\n\n(3) 标准\n\n内容。\n',
    );
    expect(headingsOf(loaded)).toEqual([
      [2, '5. What we recommend'],
      [3, '(2) Write the standards'],
      [2, '3.1 Scope'],
      [3, '(3) 标准'],
    ]);
  });

  it.each([
    ['items of a list', 'Buy:\n\n1. Apples\n2. Pears\n'],
    ['items of a list with blank lines', '1. Apples\n\n2. Pears\n\n3. Plums\n'],
    ['sentences', '1. We met on Monday.\n'],
    ['lines that introduce something', '1. Present:\n\nTwo people.\n'],
    ['lines inside a paragraph', 'The standard has\n12 parts of which\nthree are new\n'],
    ['first halves of wrapped lines', '(1) Improve the working mechanism and help to achieve\nsound development\n'],
    ['long lines', `1. ${'word '.repeat(16)}\n`],
    ['numbers and dates', '12\n\n2025.10\n\n12.5%\n'],
  ])('are not %s', async (_, source) => {
    expect(headingsOf(await load(source))).toEqual([]);
  });

  it('are numbered lines in a series that begin where a sentence has ended', async () => {
    const loaded = await load(
      '4. Our plan\nIt has two parts.\n(1) Write down the rules and keep\nthem in order\nRules help. They are\nshort.\n' +
        '(2) Ask people\nThey know.\n5. The cost\nNothing.\n',
    );
    expect(headingsOf(loaded)).toEqual([
      [2, '4. Our plan'],
      [3, '(1) Write down the rules and keep'],
      [3, '(2) Ask people'],
      [2, '5. The cost'],
    ]);
  });

  it.each([
    ['only one', 'We agreed.\n(1) Ask people\nThey know.\n'],
    ['other numbers', 'We agreed.\n(1) Ask people\nThey know.\n(3) Ask again\nThey forgot.\n'],
    ['two kinds of numbers', 'We agreed.\n(1) Ask people\nThey know.\n2. Ask again\nThey forgot.\n'],
    ['sentences', 'We agreed.\n(1) Ask people.\nThey know.\n(2) Ask again.\nThey forgot.\n'],
    ['small letters', 'We agreed.\n(1) ask people\nThey know.\n(2) ask again\nThey forgot.\n'],
    ['unfinished sentences before them', 'We agreed to\n(1) Ask people\nThey know that\n(2) Ask again\nThey forgot.\n'],
    ['items', 'We agreed.\n1. Ask people\n2. Ask again\n3. Wait\nWe met.\n'],
    ['beginnings of lists', 'We agreed.\n1. Ask\n2. wait\nWe met.\n2. Ask again\n3. wait\nWe met.\n'],
    ['wrapped items', 'We agreed.\n1. Ask people that\nwe know.\n2. Ask again those who\nforgot.\nWe met.\n'],
    [
      'paragraphs',
      'We agreed.\n1. Ask people that\nwe have known for a long time in other places\nWe met.\n2. Wait\nWe met.\n',
    ],
    ['many words', `We agreed.\n1. A${' word'.repeat(16)}\nThey know.\n2. A${' word'.repeat(16)}\nThey forgot.\n`],
  ])('are no numbered lines within a text that are %s', async (_, source) => {
    expect(headingsOf(await load(source))).toEqual([]);
  });

  const paragraph = 'The office has weighed all of the fish that came in since the spring.';

  it('are short lines alone above a paragraph, with a byline or a caption between', async () => {
    const loaded = await load(
      `New scales in the harbour\n\nBy Ada Berg\n\n${paragraph}\n\nWhat do they weigh?\n\n${paragraph}\n\n` +
        `Forum on fish: weights for all\n\nBo Lind, Head of Weights\n\n${paragraph}\n`,
    );
    expect(headingsOf(loaded)).toEqual([
      [2, 'New scales in the harbour'],
      [2, 'What do they weigh?'],
      [2, 'Forum on fish: weights for all'],
    ]);
  });

  it.each([
    ['captions', `${paragraph}\n\nBo Lind, Head of Weights\n\n${paragraph}\n`],
    ['bylines', `By Ada Berg\n\n${paragraph}\n`],
    ['dates', `October 7, the town hall\n\n${paragraph}\n`],
    ['labels', `Price: three crowns\n\n${paragraph}\n`],
    ['rows of names', `Ada Berg\n\nBo Lind\n\nCai Holm\n\nThe Harbour\n\nnets, ropes\n`],
    [
      'captions inside a sentence',
      `${paragraph} ${paragraph.slice(0, -1)} and from the\n\nThe old harbour\n\n${paragraph}\n`,
    ],
    ['lines over nothing', 'New scales in the harbour\n\nOld nets\n'],
    ['lines of a text that marks its headings', `# A\n\n# B\n\n# C\n\nNew scales in the harbour\n\n${paragraph}\n`],
  ])('are no short lines that are %s', async (_, source) => {
    expect(headingsOf(await load(source)).filter(([level]) => level !== 1)).toEqual([]);
  });

  it('stand in the text at their offsets, whatever surrounds them', async () => {
    const line = fc.constantFrom(
      '# One',
      '##  **Two**',
      ' # é\u0301 ',
      '1. Three',
      '(2) Four',
      'words',
      'Words.',
      '  1. Five',
      '(3) Six',
      '',
      '\t',
      '# \ufeff中文\u00a0x',
      '#   ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), async (lines, end) => {
        await load(lines.join(end));
      }),
    );
  });
});

describe('the title of a text', () => {
  it.each([
    [
      'the first heading of the first level near the beginning',
      '## Part\n\n# TITLE\n\n# The whole title\n\nwords',
      'The whole title',
    ],
    ['such a heading in Chinese', 'MAG\n\n# 标准\n\n# 标准化杂志\n\nwords', '标准化杂志'],
    ['the first line above a masthead', 'Title\n\n# MAGAZINE\n\nwords', 'Title'],
    ['a short heading that is the first line', '# Title\n\nwords', 'Title'],
    ['the first line', '\n\nTitle\n\nWords. # No heading', 'Title'],
    ['the first line without emphasis', '**Title**\n\nWords.', 'Title'],
  ])('is %s', async (_, source, title) => {
    expect((await load(source + ' and words'.repeat(30))).title).toBe(title);
  });

  it('is the first line of a periodical with its year and number', async () => {
    const masthead = 'THE SCALE\n\n2031\nNO.4\n\n# QUARTERLY\n\nISSN 1234-5678\n\n# All the fish of the year\n\n';
    expect((await load(masthead + 'The words. '.repeat(90))).title).toBe('THE SCALE 2031 NO.4');
  });

  it('is no heading further down', async () => {
    expect((await load(`Title\n\n${'words '.repeat(100)}\n\n# A long enough heading\n\nwords`)).title).toBe('Title');
  });

  it.each(['A sentence is no title.\n', `${'word '.repeat(16)}\n`, ''])('is missing from %j', async (source) => {
    expect((await load(source)).title).toBeUndefined();
  });
});
