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
      [2, '(2) Write the standards'],
      [2, '3.1 Scope'],
      [2, '(3) 标准'],
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

  it('stand in the text at their offsets, whatever surrounds them', async () => {
    const line = fc.constantFrom(
      '# One',
      '##  **Two**',
      ' # é\u0301 ',
      '1. Three',
      '(2) Four',
      'words',
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
      '## Part\n\n# Title\n\nwords',
      '## Part\n\n# Title\n\n'.length,
    ],
    ['the first line', '\n\nTitle\n\nWords. # No heading', 0],
    ['the first line without emphasis', '**Title**\n\nWords.', 0],
  ])('is %s', async (_, source, minimumLength) => {
    const loaded = await load(source + ' and words'.repeat(20));
    expect(loaded.text.length).toBeGreaterThan(minimumLength);
    expect(loaded.title).toBe('Title');
  });

  it('is no heading further down', async () => {
    expect((await load(`Title\n\n${'words '.repeat(100)}\n\n# Heading\n\nwords`)).title).toBe('Title');
  });

  it.each(['A sentence is no title.\n', `${'word '.repeat(16)}\n`, ''])('is missing from %j', async (source) => {
    expect((await load(source)).title).toBeUndefined();
  });
});
