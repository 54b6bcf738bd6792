import { expect, it } from 'vitest';
import { createOpenQuestions, TooManyQuestionsError } from '../../../server/retrieval/open-questions.ts';

it('refuses one more than the limit until another leaves', () => {
  const open = createOpenQuestions(2);
  const leave = open.enter();
  open.enter();
  expect(() => open.enter()).toThrow(TooManyQuestionsError);
  leave();
  leave();
  open.enter();
  expect(() => open.enter()).toThrow(TooManyQuestionsError);
});
