import { PLACEHOLDER, PromptError } from './load-prompt.ts';

export interface PromptMessage {
  role: 'system' | 'user';
  text: string;
}

/** Puts the values in place of `{{name}}`, in one pass: a placeholder inside a value stays the text it is. */
export function fillPrompt(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (_placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new PromptError(`The prompt's placeholder {{${name}}} was given no value.`);
    return value;
  });
}

/**
 * The messages of a prompt whose parts begin with a line `<!-- system -->` or `<!-- user -->`, filled.
 * Parts are told apart before anything is filled in, so no value can begin a part of its own.
 */
export function fillPromptMessages(text: string, values: Readonly<Record<string, string>>): PromptMessage[] {
  const [preamble = '', ...parts] = text.split(/^<!-- (system|user) -->$/m);
  if (parts.length === 0 || preamble.trim() !== '') {
    throw new PromptError('A prompt of several messages begins with the line "<!-- system -->" or "<!-- user -->".');
  }
  const messages: PromptMessage[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const role = parts[index] === 'system' ? 'system' : 'user';
    messages.push({ role, text: fillPrompt((parts[index + 1] ?? '').trim(), values) });
  }
  return messages;
}
