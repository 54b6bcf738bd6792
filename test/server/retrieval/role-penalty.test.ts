import { describe, expect, it } from 'vitest';
import { PASSAGE_ROLES } from '../../../ingest/types.ts';
import { rolePenalty } from '../../../server/retrieval/role-penalty.ts';

describe('rolePenalty', () => {
  it('holds down everything but the body of a document', () => {
    const penalties = PASSAGE_ROLES.map((role) => rolePenalty(role, 'How heavy is a fish?') > 0);
    expect(penalties).toEqual([false, true, true, true]);
  });

  it.each([
    ['contents', 'On which page is the report on scales?'],
    ['members', 'Who are the members of the board?'],
    ['masthead', 'When was the autumn issue published?'],
    ['masthead', '这本杂志的定价是多少？'],
  ] as const)('does not hold down %s for the question "%s"', (role, question) => {
    expect(rolePenalty(role, question)).toBe(0);
  });
});
