import { describe, expect, it } from 'vitest';
import { readableText } from '../../ingest/readable-text.ts';

describe('readableText', () => {
  it.each([
    ['***Bold*** and *leaning* and __firm__', 'Bold and leaning and firm'],
    ['dust of $PM_{2.5}$ and $\\mathrm{CO}_2$', 'dust of PM2.5 and CO2'],
    ['from \\$5 to \\$7 and 8\\%', 'from $5 to $7 and 8%'],
    ['a price of $5 and of $7', 'a price of $5 and of $7'],
    ['2 * 3, a_name, x*y', '2 * 3, a_name, x*y'],
  ])('reads %j as %j', (source, readable) => {
    expect(readableText(source)).toBe(readable);
  });
});
