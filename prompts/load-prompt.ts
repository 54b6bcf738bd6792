import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Prompt {
  text: string;
  /** First 16 hexadecimal digits of the text's SHA-256: names in every answer what it was asked with. */
  hash: string;
}

/** A prompt file that is missing, or whose placeholders or roles are not what the code fills. */
export class PromptError extends Error {
  override readonly name = 'PromptError';
}

/**
 * Reads `prompts/<name>.md` of the project.
 *
 * @param placeholders the names that the caller fills: the file must use each of them and no other
 */
export function loadPrompt(name: string, placeholders?: readonly string[]): Prompt {
  if (!/^[a-z0-9-]+$/.test(name))
    throw new PromptError(`A prompt is named like "answer-from-passages", not "${name}".`);
  const text = readPrompt(join(promptsFolder(), `${name}.md`));
  if (placeholders) checkPlaceholders(name, text, placeholders);
  return { text, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) };
}

/** Built code lies in another folder than the Markdown beside its source, so the folder is found from package.json. */
function promptsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new PromptError(`No package.json above ${fileURLToPath(import.meta.url)}.`);
    folder = parent;
  }
  return join(folder, 'prompts');
}

function readPrompt(path: string): string {
  try {
    // A checkout with Windows line ends must give the same hash.
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch (cause) {
    throw new PromptError(`The prompt ${path} cannot be read; restore the file.`, { cause });
  }
}

function checkPlaceholders(name: string, text: string, expected: readonly string[]): void {
  const used = new Set(Array.from(text.matchAll(PLACEHOLDER), (match) => match[1]));
  const missing = expected.filter((placeholder) => !used.has(placeholder));
  const unknown = [...used].filter((placeholder) => !expected.includes(placeholder ?? ''));
  if (missing.length === 0 && unknown.length === 0) return;
  throw new PromptError(
    `The prompt "${name}" must use exactly the placeholders ${expected.join(', ')}.` +
      ` Missing: ${missing.join(', ') || 'none'}. Unknown: ${unknown.join(', ') || 'none'}.`,
  );
}

export const PLACEHOLDER = /\{\{([a-zA-Z]+)\}\}/g;
