import { describe, expect, it } from 'vitest';
import { findNames } from '../../../ingest/facts/find-names.ts';

describe('finding names', () => {
  it.each([
    ['What is ISO/IEC 42001 for?', ['ISO/IEC 42001']],
    [
      'It is the Committee for Toys and Games of the Bread Council.',
      ['Committee for Toys and Games of the Bread Council'],
    ],
    ['the “Grow Together” programme in Turin', ['Grow Together', 'Turin']],
    ['Standards had an event at the Expo Center.', ['Expo Center', 'Standards']],
    ['who runs wsso', []],
    ['TC602 met in May 2025.', ['TC602', 'May 2025']],
    ['《玩具规则》是什么？', ['玩具规则']],
  ])('%s', (text, names) => {
    expect(findNames(text)).toEqual(names);
  });
});
