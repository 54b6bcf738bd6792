import { load } from 'cheerio';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../eval/comparison/compare-runs.ts';
import { judgeGate } from '../../../eval/comparison/gate.ts';
import { literalMarkdown } from '../../../eval/comparison/literal-markdown.ts';
import { markdownComparison } from '../../../eval/comparison/markdown-comparison.ts';
import { visibleLine, visibleText } from '../../../eval/comparison/visible-line.ts';
import { DIRECTIONS, item } from './compared-runs.ts';

/** As lenient as a renderer gets: raw HTML, tables, bare addresses. */
const markdown = new MarkdownIt({ html: true, linkify: true });
const marks = fc.constantFrom(
  ...[
    '|',
    '\\',
    '`',
    '``',
    '<',
    '>',
    '<img src=x onerror=y>',
    '</code>',
    '<!--',
    '&#60;',
    '@tarn',
    '#12',
    '\n',
    '\n\n',
  ],
  ...[
    '[a](b)',
    '![',
    '**',
    '__',
    '~~',
    '---',
    '# ',
    '- ',
    '1. ',
    'https://tarn.example/',
    'www.tarn.example',
    '\u202E',
  ],
);
const hostileText = fc
  .array(fc.oneof(marks, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

function render(source: string) {
  const page = load(markdown.render(source), null, false);
  const elements = page('*')
    .toArray()
    .map((element) => page(element).prop('tagName')?.toLowerCase());
  return { page, elements };
}

describe('literalMarkdown', () => {
  it('is rendered as the text it was, in a paragraph as in a table', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const paragraph = render(`- x ${literalMarkdown(text)}`);
        expect(paragraph.elements).toEqual(['ul', 'li', 'code']);
        expect(literalMarkdown(text)).toMatch(/^<code>(?:[^!-/:-@[-`{-~]|&#\d+;)*<\/code>$/);
        expect(paragraph.page('code').text()).toBe(visibleText(text));
        const table = render(`| a | b |\n| --- | --- |\n| ${literalMarkdown(text)} | c |`);
        expect(table.page('tbody td')).toHaveLength(2);
        expect(table.page('td code').text()).toBe(visibleText(text));
      }),
    );
  });
});

describe('markdownComparison', () => {
  const hostileReport = (text: string, part: number) => ({
    items: Array.from({ length: 8 }, (_, index) =>
      item(`${index}${text}`, {
        kind: `k${text}`,
        question: `q${text}`,
        verdict: part === 1 ? 'right' : 'wrong',
        shares: { 'answer.accuracy': { part, whole: 1 } },
      }),
    ),
  });

  function sectionOf(text: string): string {
    const after = hostileReport(text, 0);
    const comparison = compareRuns(hostileReport(text, 1), after);
    const rule = { 'answer.accuracy': { floor: 0.5, largestFall: 0.1, significance: 0.05 } };
    const rules = { overall: rule, kinds: { [`k${text}`]: rule } };
    const gate = judgeGate({ rules, current: after, comparison, directions: DIRECTIONS });
    return markdownComparison({ set: `s${text}`, comparison, gate, directions: DIRECTIONS });
  }

  it('shows the verdict, the findings, the scores and the flips', () => {
    const { page } = render(sectionOf(''));
    expect(page('h3').text()).toBe('s: regression');
    expect(page('table').first().find('tbody tr')).toHaveLength(2);
    expect(page('table').first().text()).toContain('Expected at least 50.0%, got 0.0%. It fell from 100.0% to 0.0%');
    expect(page('table').last().find('tbody tr').first().find('td').eq(3).text()).toBe('▼ worse');
    expect(page('li')).toHaveLength(8);
  });

  it('keeps hostile names and questions text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { page, elements } = render(sectionOf(text));
        expect(new Set(elements)).toEqual(new Set(render(sectionOf('')).elements));
        expect(page('li').last().find('code').last().text()).toBe(visibleLine(`q${text}`));
        expect(
          page('tbody tr')
            .toArray()
            .map((row) => page(row).find('td').length),
        ).toEqual([4, 4, 8, 8]);
      }),
      { numRuns: 40 },
    );
  });
});
