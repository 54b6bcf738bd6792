import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextFreeId } from '../../../eval/drafting/next-free-id.ts';

describe('nextFreeId', () => {
  it.each([
    ['begins a series in an empty dataset', [], 'q001'],
    ['begins one where no id has a number', ['berths', 'keeper'], 'q001'],
    ['goes on after the highest', ['h007', 'h012', 'h003'], 'h013'],
    ['goes on with the last series', ['a1', 'a2', 'draft-009', 'x'], 'draft-010'],
    ['keeps numbers without zeros', ['8', '9'], '10'],
    ['steps over what it does not count', ['q999999999', 'q1000000000'], 'q1000000001'],
    ['does not count what is too long for a counter', ['q2', '20251122083000123'], 'q3'],
  ])('%s', (_, ids, expected) => {
    expect(nextFreeId(ids)).toBe(expected);
  });

  it('is never taken', () => {
    const id = fc.oneof(fc.string(), fc.stringMatching(/^(q|h-)?\d{1,12}$/));
    fc.assert(
      fc.property(fc.array(id), (ids) => {
        expect(ids).not.toContain(nextFreeId(ids));
      }),
    );
  });
});
