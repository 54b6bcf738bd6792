import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentLoadError } from '../../../ingest/errors.ts';
import { markdownLoader } from '../../../ingest/loaders/markdown-loader.ts';
import { headingsOf, loadText } from './load-text.ts';

const load = (source: string) => loadText(markdownLoader, source);

describe('the text of Markdown', () => {
  it.each([
    ['emphasis, code and struck words without marks', '**a** *b* `c` ~~d~~ ***e***', 'a b c d e'],
    [
      'links as their words',
      '[a](https://x.example) <https://y.example> [b][1]\n\n[1]: https://z.example',
      'a https://y.example b',
    ],
    ['images as their descriptions', 'See ![the **plan**](plan.png).', 'See the plan.'],
    ['paragraphs with blank lines between', 'a\nb\n\n\n\nc', 'a\nb\n\nc'],
    ['list items on lines', 'x\n\n- a\n- b\n  wrapped\n\ny', 'x\n\n- a\n- b wrapped\n\ny'],
    ['nested lists', '- a\n  - b\n  - c\n- d', '- a\n- b\n- c\n- d'],
    ['numbered items with their numbers', '3. a\n4. b\n\n   more', '3. a\n4. b\nmore'],
    ['code as it is', '```js\nif (a) {\n  b();\n}\n```', 'if (a) {\n  b();\n}'],
    ['quotations as paragraphs', '> a\n> b', 'a\nb'],
    ['rules as nothing', 'a\n\n---\n\nb', 'a\n\nb'],
    ['escapes and entities as their characters', '\\*a\\* &amp; b&nbsp;c', '*a* & b c'],
    ['setext headings', 'Title\n=====\n\na', 'Title\n\na'],
  ])('has %s', async (_, source, text) => {
    expect((await load(source)).text).toBe(text);
  });

  it('has a line for each row of a table, with the names of its columns', async () => {
    const { text } = await load('x\n\n| Place | Limit |\n|---|---:|\n| **Beijing** | 650 |\n| Geneva | |\n\ny');
    expect(text).toBe('x\n\nPlace: Beijing; Limit: 650\nPlace: Geneva\n\ny');
  });

  it('keeps a table that has only names of columns', async () => {
    expect((await load('| a | b |\n|---|---|\n')).text).toBe('a; b');
  });

  it.each([
    ['no comments', 'a <!-- b --> c\n\n<!-- d\n\ne -->\n\nf', 'a c\n\nf'],
    ['no tags, but their words', '<b>a</b> b<br>c <a href="x" onclick="y()">d</a>', 'a b\nc d'],
    [
      'no scripts and styles',
      'a <script>b()</script>c\n\n<style>\nd {}\n\n</style>\n\n<script>e(\n\n)</script>\n\nf',
      'a c\n\nf',
    ],
    ['words after a tag that nothing closes', 'a <script> b', 'a b'],
    [
      'HTML blocks as their words',
      '<div align="center">\n<h1>A</h1>\n<img src="b" alt="b">\n\n*c*\n\n</div>',
      'A\n\nb\n\nc',
    ],
    [
      'HTML tables as rows',
      '- x\n- <!-- y -->z\n\n<table><tr><th>A<th>B<tr><td>1<td>2</table>',
      '- x\n- z\n\nA: 1; B: 2',
    ],
    ['tags in code as they are', '`<b>`\n\n```\n<!-- a -->\n```', '<b>\n\n<!-- a -->'],
    ['escaped tags as they are', '\\<b> &lt;i&gt;', '<b> <i>'],
  ])('has %s', async (_, source, text) => {
    expect((await load(source)).text).toBe(text);
  });

  it.each([
    [
      'lists',
      (depth: number) =>
        Array.from({ length: depth / 2 }, (_, level) => `${' '.repeat(level * 2)}- a${level}`).join('\n'),
    ],
    ['quotations', (depth: number) => `${'>'.repeat(depth)} a${depth / 2 - 1}`],
  ])('keeps %s of 98 levels whole, and refuses deeper ones', async (_, nest) => {
    expect((await load(nest(98))).text).toContain('a48');
    for (const depth of [100, 102, 6000]) await expect(load(nest(depth))).rejects.toThrow(DocumentLoadError);
    await expect(load(nest(100))).rejects.toThrow(/nest/);
  });
});

describe('the headings of Markdown', () => {
  it('have levels, and neither marks nor line breaks', async () => {
    const loaded = await load('# A *b* [c](d)\n\nx\n\n### E\n\nF\ng\n---\n\n- # H\n');
    expect(headingsOf(loaded)).toEqual([
      [1, 'A b c'],
      [3, 'E'],
      [2, 'F g'],
      [1, 'H'],
    ]);
    expect(loaded.title).toBe('A b c');
  });

  it('stand in the text at their offsets, whatever surrounds them', async () => {
    const line = fc.constantFrom(
      '# A',
      '## **B** `c`',
      'words',
      '',
      '- item',
      '1. one',
      '  - inner',
      '> # quoted',
      '```',
      '| a | b |',
      '|---|---|',
      'x\u00a0e\u0301\ufeff',
      '===',
      '---',
      '\t# code',
      '<h2>e',
      '</h2>',
      '<!-- a',
      'b --> <i>c</i>',
      '<script>',
      '![i](j)',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 15 }), fc.constantFrom('\n', '\r\n'), async (lines, end) => {
        await load(`x${end}${lines.join(end)}`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('front matter', () => {
  it('is metadata as strings and no text', async () => {
    const { text, metadata, title } = await load(
      '\ufeff---\r\n# a comment\r\ntitle: "Title: a"\r\ndate: 2025-10-16\r\naudience: [board, staff]\r\nversion: 1.10\r\n---\r\n# Heading\r\n\r\nWords',
    );
    expect(metadata).toEqual({ title: 'Title: a', date: '2025-10-16', audience: 'board,staff', version: '1.10' });
    expect(text).toBe('Heading\n\nWords');
    expect(title).toBe('Title: a');
  });

  it('has keys in lower case', async () => {
    expect((await load('---\nTitle: T\nDATE: 2025-10-16\n---\nWords')).metadata).toEqual({
      title: 'T',
      date: '2025-10-16',
    });
  });

  it('is not a rule at the beginning', async () => {
    expect(await load('---\n\nWords of no key\n\n---\n\nmore')).toMatchObject({
      text: 'Words of no key\n\nmore',
      metadata: {},
    });
  });

  it.each([
    ['without an end', '---\naudience: board\n\n# Heading\n', /no end/],
    ['that is broken', '---\naudience: [board\n---\nWords', /not valid YAML/],
    ['that names a key twice', '---\naudience: board\naudience: public\n---\nWords', /not valid YAML/],
    ['that names a key in two ways', '---\nAudience: board\naudience: public\n---\nWords', /not valid YAML.*unique/],
    ['that joins an audience to its key', '---\naudience:board\n---\nWords', /not valid YAML/],
  ])('is refused %s', async (_, source, message) => {
    await expect(load(source)).rejects.toThrow(DocumentLoadError);
    await expect(load(source)).rejects.toThrow(message);
  });
});
