import { describe, expect, it } from 'vitest';
import { escapeControls } from '../../ingest/escape-controls.ts';

describe('escapeControls', () => {
  it('keeps a text on one line, and from steering a terminal', () => {
    expect(escapeControls('a\nb\u001b[31m\u202ec\u2028\u0085')).toBe('a\\u000ab\\u001b[31m\\u202ec\\u2028\\u0085');
  });

  it('leaves words of any script as they are', () => {
    expect(escapeControls('Fees 名前 é 💥 مفتوح')).toBe('Fees 名前 é 💥 مفتوح');
  });
});
