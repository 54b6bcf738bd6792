import type { ServerConfig } from './config.ts';

/** Questions that the sample documents answer. */
const EXAMPLE_QUESTIONS = [
  'Who chairs Committee 7?',
  'Is business class ever paid for?',
  'How long is the last call in ITU-T?',
  '南宁论坛一共取得了多少项成果？',
];

/** What is printed once the server listens: where it is and what to try. */
export function welcomeText(
  address: string,
  { model, usesSampleDocuments }: Pick<ServerConfig, 'model' | 'usesSampleDocuments'>,
): string {
  const answers = model ? `written by ${model.model}` : "taken from the documents' own text";
  const examples = ['', 'Try:', ...EXAMPLE_QUESTIONS.map((question) => `  ${question}`)];
  return [
    '',
    `Footnote listens on ${address}. Answers are ${answers}.`,
    '',
    `  ${address}/       the staff page`,
    `  ${address}/demo   the widget on a sample page`,
    ...(usesSampleDocuments ? examples : []),
    '',
    'Ctrl+C stops it.',
    '',
  ].join('\n');
}
