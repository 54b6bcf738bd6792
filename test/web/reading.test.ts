import { describe, expect, it } from 'vitest';
import { readSourceAddress, sourceAddress } from '../../web/source/source-address.ts';
import { chat as english } from '../../web/strings/en.ts';
import { chooseLanguage, regionalLocale } from '../../web/strings/language.ts';
import { answerText } from '../../web/widget/answer-text.ts';
import { quoteContext } from '../../web/widget/quote-context.ts';
import { readSuggestions } from '../../web/widget/suggestions.ts';

describe('readSuggestions', () => {
  it.each([
    ['["One?", "Two | three?"]', ['One?', 'Two | three?']],
    ['One? | Two?', ['One?', 'Two?']],
    ['["One?", 2]', ['One?']],
    ['[not JSON', ['[not JSON']],
    ['', []],
    [['One?'], ['One?']],
  ])('reads %s', (attribute, questions) => {
    expect(readSuggestions(attribute)).toEqual(questions);
  });
});

describe('chooseLanguage', () => {
  it('takes the first wish that it speaks', () => {
    expect(chooseLanguage('', null, 'fr-FR', 'zh-Hans-CN', 'en')).toBe('zh');
    expect(chooseLanguage('de')).toBe('en');
  });

  it('keeps the reader’s own variant for dates', () => {
    expect(regionalLocale('en', ['de', 'en-GB'])).toBe('en-GB');
    expect(regionalLocale('zh', ['en-GB'])).toBe('zh');
    expect(regionalLocale('en', ['en-US@posix'])).toBe('en');
  });
});

describe('the address of a source', () => {
  const options = { server: 'https://site.example/path', audience: 'public', language: 'en' };

  it('comes back as it was written, whatever the id', () => {
    const mark = { documentId: 'a/b ?&#中', start: 3, end: 9 };
    const address = new URL(sourceAddress(mark, options));
    expect(address.origin + address.pathname).toBe('https://site.example/source');
    expect(readSourceAddress(address.searchParams)).toEqual({ documentId: mark.documentId, marks: [mark] });
  });

  it('takes several marks, and leaves out those that make no sense', () => {
    const search = new URLSearchParams('document=d&start=1&end=2&start=5&end=5&start=x&end=9&start=7&end=8');
    expect(readSourceAddress(search).marks.map(({ start, end }) => [start, end])).toEqual([
      [1, 2],
      [7, 8],
    ]);
  });
});

describe('quoteContext', () => {
  it('keeps to the paragraph and the section', () => {
    const text = 'Heading\nBefore. The words. After.\n\nElsewhere.';
    const start = text.indexOf('The words.');
    const document = { text, headings: [{ offset: 0, level: 1, text: 'Heading' }] };
    const { before, quote, after } = quoteContext(document, start, start + 10);
    expect([before.trim(), quote, after.trim()]).toEqual(['Before.', 'The words.', 'After.']);
  });

  it('cuts long neighbours at whole words', () => {
    const text = `${'before '.repeat(100)}WORDS${' after'.repeat(100)}`;
    const { before, after } = quoteContext({ text, headings: [] }, text.indexOf('WORDS'), text.indexOf('WORDS') + 5);
    expect(before).toMatch(/^… (before )+$/);
    expect(after).toMatch(/^( after)+ …$/);
    expect(before.length).toBeLessThan(150);
  });
});

describe('answerText', () => {
  it('writes sentences with their numbers, and the footnotes once each', () => {
    const citation = {
      documentId: 'd',
      title: 'Title',
      uri: 'u',
      page: 4,
      headingPath: [],
      start: 0,
      end: 9,
      quote: 'The\nquote',
    };
    const cited = { block: 'paragraph' as const, citations: [{ marker: 1, ...citation }] };
    const sentences = [
      { text: 'One.', ...cited, number: 1 },
      { text: 'Two.', ...cited, number: 2 },
      { text: 'item', ...cited, block: 'list-item' as const, number: 3 },
    ];
    expect(answerText({ id: 'a', question: 'Why?', state: 'answered', sentences }, english)).toBe(
      'Why?\n\nOne.[1] Two.[1]\n\n- item[1]\n\n[1] Title, p. 4: “The quote”',
    );
  });
});
