import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { DocumentLoadError } from '../../../ingest/errors.ts';
import { htmlLoader } from '../../../ingest/loaders/html-loader.ts';
import { htmlToText } from '../../../ingest/loaders/html-to-text.ts';
import { headingsOf, loadText } from './load-text.ts';

const load = (source: string) => loadText(htmlLoader, source);

describe('the text of a page', () => {
  it.each([
    ['blocks with blank lines between', '<p>a  <b>b</b>\nc</p><div>d<p>e</div>f', 'a b c\n\nd\n\ne\n\nf'],
    ['line breaks', '<p>a<br>b <br/> c</p>', 'a\nb\nc'],
    ['words that touch as they are', '<p>a<b>b</b><span>c</span></p>', 'abc'],
    ['list items on lines', 'x<ul><li>a<li><p>b</p><p>c</p></li></ul>y', 'x\n\n- a\n- b\nc\n\ny'],
    ['numbered items', '<ol start="3"><li>a<ul><li>b</ul><li>c</ol>', '3. a\n- b\n4. c'],
    ['code as it is', '<pre>a\n  b</pre>', 'a\n  b'],
    ['images as their descriptions', '<p>See <img src="a" alt="the plan">.', 'See the plan.'],
    [
      'no scripts, styles, forms or frames',
      '<style>a</style><script>b</script><form>c<input></form><noscript>d</noscript><iframe>e</iframe><svg><text>f</text></svg><template>g</template><p>h',
      'h',
    ],
    ['nothing hidden', '<p hidden>a</p><p style="color:red; display : none">b</p><p>c</p>', 'c'],
    ['a page that is hidden until its scripts have run', '<body style="visibility:hidden"><p>a', 'a'],
    [
      'no question about cookies',
      '<p>Fees and hours of the office.</p><div id="cookie-banner"><p>Accept?</p></div><div role="dialog">Agree?</div>',
      'Fees and hours of the office.',
    ],
    [
      'a page about cookies',
      '<div class="cookie-policy"><h1>Cookies</h1><p>None are set.</p></div>',
      'Cookies\n\nNone are set.',
    ],
    ['no redirection', '<meta http-equiv="refresh" content="0; url=https://elsewhere.example/"><p>a', 'a'],
    ['a form that is the whole page', '<form><h1>a</h1><p>b</p></form>', 'a\n\nb'],
    [
      'a form around most of the words, without its controls',
      '<form><div>the text itself<input value=a><select><option>b</select><button>c</button></div></form><p>d',
      'the text itself\n\nd',
    ],
    ['no form beside the words', '<form>Search <input></form><p>the text itself', 'the text itself'],
  ])('has %s', async (_, source, text) => {
    expect((await load(source)).text).toBe(text);
  });

  it('leaves out navigation, and head and foot of the page but not of an article', async () => {
    const { text } = await load(
      '<header>a<nav>b</nav></header><nav>c</nav><aside>d</aside><article><header><h1>E</h1></header>f<footer>g</footer></article><footer>h</footer>',
    );
    expect(text).toBe('E\n\nf\n\ng');
  });

  it('is the main part where that holds enough of the words, else everything', async () => {
    expect((await load('<p>teaser</p><main><p>the text itself</p></main>')).text).toBe('the text itself');
    expect((await load('<p>teaser</p><article>first text</article><article>second text</article>')).text).toBe(
      'first text\n\nsecond text',
    );
    expect((await load('<p>the text itself is here</p><main>x</main>')).text).toBe('the text itself is here\n\nx');
  });
});

describe('a table without marked headers', () => {
  const rowsOf = async (rows: string[][]) =>
    (await load(`<table>${rows.map((row) => `<tr><td>${row.join('<td>')}`).join('')}</table>`)).text.split('\n');

  it.each([
    [
      'a column of numbers under its first row',
      [
        ['Stall', 'Fee'],
        ['Fish', '12.50'],
        ['Bread', '8'],
      ],
      ['Stall: Fish; Fee: 12.50', 'Stall: Bread; Fee: 8'],
    ],
    [
      'a first row that alone is bold',
      [
        ['<b>Stall</b>', '<strong>Day</strong>'],
        ['<b>Fish</b>', 'Monday'],
        ['Bread', 'Tuesday'],
      ],
      ['Stall: Fish; Day: Monday', 'Stall: Bread; Day: Tuesday'],
    ],
    [
      'words alone',
      [
        ['Fish', 'Monday'],
        ['Bread', 'Tuesday'],
        ['Milk', 'Friday'],
      ],
      ['Fish; Monday', 'Bread; Tuesday', 'Milk; Friday'],
    ],
    [
      'numbers in the first row too',
      [
        ['Fish', '12'],
        ['Bread', '8'],
        ['Milk', '9'],
      ],
      ['Fish; 12', 'Bread; 8', 'Milk; 9'],
    ],
    [
      'two rows',
      [
        ['Stall', 'Fee'],
        ['Fish', '12'],
      ],
      ['Stall; Fee', 'Fish; 12'],
    ],
  ])('that has %s', async (_, rows, lines) => {
    expect(await rowsOf(rows)).toEqual(lines);
  });
});

describe('a table of a page', () => {
  const rowsOf = async (table: string) => (await load(`<table>${table}</table>`)).text.split('\n');

  it.each([
    ['names of columns', '<tr><th>A:<th>B<tr><td>1<td>2<tr><td>3<td>', ['A: 1; B: 2', 'A: 3']],
    ['a head', '<caption>C</caption><thead><tr><td>A<td>B</thead><tr><td>1<td>2', ['C', 'A: 1; B: 2']],
    [
      'two rows of names',
      '<tr><th rowspan=2>A<th colspan=2>B<tr><th>x<th>y<tr><td>1<td>2<td>3',
      ['A: 1; B x: 2; B y: 3'],
    ],
    ['no names', '<tr><td>1<td>2<tr><td>3<td>4', ['1; 2', '3; 4']],
    ['a name before each value', '<tr><th>A<td>1<tr><th>B<td>2', ['A: 1', 'B: 2']],
    ['cells over several rows', '<tr><th>A<th>B<tr><td rowspan=2>1<td>2<tr><td>3', ['A: 1; B: 2', 'A: 1; B: 3']],
    ['cells over several columns', '<tr><th>A<th>B<tr><td colspan=2>1', ['A: 1']],
    ['names alone', '<tr><th>A<th>B', ['A; B']],
  ])('with %s has a line for each row', async (_, table, rows) => {
    expect(await rowsOf(table)).toEqual(rows);
  });

  it.each([
    ['cells over many rows', (rows: number) => '<tr><td rowspan=65534>carried words<td>b'.repeat(rows)],
    [
      'cells over many rows and columns',
      (rows: number) => '<tr><td rowspan=999 colspan=999>carried words<td>b'.repeat(rows),
    ],
    ['long names', (rows: number) => `<tr><th>${'name '.repeat(rows)}<th>A${'<tr><td>b<td>c'.repeat(rows)}`],
  ])('with %s makes a text of at most four times its length', async (_, rowsOfTable) => {
    const source = `<table>${rowsOfTable(500)}</table>`;
    const { text } = await load(source);
    expect(text.length).toBeLessThan(4 * source.length);
    expect(text.match(/\bb\b/g)).toHaveLength(500);
  });

  it('carries a cell over fifty rows at most', async () => {
    const { text } = await load(
      `<table><tr><td rowspan=80>carried<td>b${'<tr><td>some more words'.repeat(79)}</table>`,
    );
    expect(text.match(/carried/g)).toHaveLength(50);
  });

  it('that arranges the page is read as blocks', async () => {
    const { text, headings } = await load('<table><tr><td><h2>A</h2><p>b</p><td><ul><li>c</ul></table>');
    expect(text).toBe('A\n\nb\n\n- c');
    expect(headings).toHaveLength(1);
  });
});

describe('the headings of a page', () => {
  it('have levels, and stay one line', async () => {
    expect(headingsOf(await load('<h1>A<br>b</h1><p>x<h3><div>C</div><p>d</p></h3><h6> </h6>'))).toEqual([
      [1, 'A b'],
      [3, 'C d'],
    ]);
  });

  it('stand in the text at their offsets, whatever surrounds them', async () => {
    const piece = fc.constantFrom(
      '<h1>',
      '</h1>',
      '<h3>',
      '</h3>',
      '<p>',
      '<ul><li>',
      '</ul>',
      '<li>',
      '<table><tr><td>',
      '</table>',
      '<pre>',
      '</pre>',
      ' a',
      'e\u0301',
      '&nbsp;',
      '<br>',
      '\n',
      '<b>',
      '</b>',
      '<article>',
      '</article>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        await load(pieces.join(''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a page says of itself', () => {
  it('is its title, audience, date, address and language', async () => {
    const { title, metadata } = await load(
      '<html lang="zh-CN"><title>T</title><meta name="Audience" content="board, staff"><meta name=date content=2025-10-16><link rel=canonical href="https://x.example/a"><h1>H</h1>',
    );
    expect(title).toBe('T');
    expect(metadata).toEqual({
      audience: 'board, staff',
      date: '2025-10-16',
      url: 'https://x.example/a',
      language: 'zh-CN',
    });
  });

  it.each([
    ['the heading where the title adds the name of the site', '<title>A b | Site</title><h1>A <i>b</i></h1>', 'A b'],
    ['the heading where there is no title', '<h1>A</h1>', 'A'],
    ['missing where there is neither', '<p>A', undefined],
  ])('has a title that is %s', async (_, source, title) => {
    expect((await load(source)).title).toBe(title);
  });

  it('is believed about the encoding', async () => {
    const page = '<meta charset="windows-1251"><p>Стандартизация начинается с предложения';
    const { text } = await htmlLoader.load(iconv.encode(page, 'windows-1251'), 'a.html');
    expect(text).toBe('Стандартизация начинается с предложения');
  });
});

describe('nesting', () => {
  it.each([
    ['elements', '<div>'.repeat(20_000)],
    ['closed elements', `${'<div>'.repeat(20_000)}a${'</div>'.repeat(20_000)}`],
    ['elements with wrong ends between', '<div></b>'.repeat(20_000)],
    ['elements of many names', Array.from({ length: 2000 }, (_, depth) => `<x-${depth}>`).join('')],
    ['tables', '<table><tr><td>'.repeat(2000)],
    ['lists', '<ul><li>'.repeat(2000)],
  ])('of %s is refused beyond 1,000 levels', (_, source) => {
    expect(() => htmlToText(source, { path: 'a.html' })).toThrow(DocumentLoadError);
    expect(() => htmlToText(source, { path: 'a.html' })).toThrow(/more than 1000 elements/);
  });

  it.each([
    ['900 levels', `${'<div>'.repeat(900)}a`],
    ['paragraphs without ends', '<p>a'.repeat(5000)],
    ['items without ends', `<ul>${'<li>a'.repeat(5000)}</ul>`],
    ['rows without ends', `<table>${'<tr><td>a<td>b'.repeat(5000)}</table>`],
    ['line breaks and images', '<br/>a<img src=x>'.repeat(5000)],
    ['tags in scripts and comments', `<script>"${'<div>'.repeat(5000)}"</script><!--${'<div>'.repeat(5000)}-->a`],
    ['drawings', `<svg>${'<path d="M0 0"/>'.repeat(5000)}</svg>a`],
  ])('is not seen in %s', (_, source) => {
    expect(htmlToText(source).text).toMatch(/a/);
  });
});
