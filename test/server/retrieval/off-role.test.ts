import { describe, expect, it } from 'vitest';
import { PASSAGE_ROLES } from '../../../ingest/types.ts';
import { isOffRole } from '../../../server/retrieval/off-role.ts';

describe('what is off its role', () => {
  it('is everything but the body of a document', () => {
    const offRole = PASSAGE_ROLES.map((role) => isOffRole(role, 'How heavy is a fish?'));
    expect(offRole).toEqual([false, true, true, true]);
  });

  it.each([
    ['contents', 'On which page is the report on scales?'],
    ['members', 'Who are the members of the board?'],
    ['masthead', 'When was the autumn issue published?'],
    ['masthead', '这本杂志的定价是多少？'],
  ] as const)('is no passage with %s for the question "%s"', (role, question) => {
    expect(isOffRole(role, question)).toBe(false);
  });
});
