import type { EvalCase, EvalQuestion } from '../dataset/eval-case.ts';
import { seededRandom } from '../seeded-random.ts';
import { typingErrors } from '../suites/robustness/typing-errors.ts';

/**
 * Every question with the typing errors of the suite `robustness`: the same questions give the same errors. Turns of a conversation
 * become questions of their own with the turns before them, as they were meant, for their history.
 */
export function mistypeQuestions(cases: readonly EvalCase[]): EvalQuestion[] {
  return cases.flatMap(({ questions }) => {
    const turns: EvalQuestion['history'] = [];
    return questions.map((question) => {
      const history = [...question.history, ...turns];
      turns.push({ role: 'user', text: question.question }, { role: 'assistant', text: question.answers[0] ?? '' });
      const text = typingErrors.apply({ text: question.question, lang: question.lang }, seededRandom(question.id));
      return { ...question, question: text, history };
    });
  });
}
