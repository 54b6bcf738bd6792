import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkup, markup } from '../../../eval/report/markup.ts';

/** Every UTF-16 code unit, halves of pairs included. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('markup', () => {
  it('escapes what is filled in and leaves markup as it is', () => {
    const inner = markup`<b>${'<i>'}</b>`;
    expect(markup`<p title="${`"'&`}">${inner}${undefined}${7}</p>`.source).toBe(
      '<p title="&quot;&#39;&amp;"><b>&lt;i&gt;</b>7</p>',
    );
  });
});

describe('escapeMarkup', () => {
  it('leaves nothing that ends a text or an attribute, and nothing that XML forbids', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeMarkup(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(escapeMarkup(text)).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
      }),
    );
    expect(escapeMarkup('a\u0000b\uD800c')).toBe('a\uFFFDb\uFFFDc');
  });
});
