import { chatStringsOf } from '../strings/chat-strings-of.ts';
import { chooseLanguage, type Language, languageName } from '../strings/language.ts';
import type { Exchange } from './exchange.ts';

export interface Introduction {
  text: string;
  language: Language;
}

/**
 * The words, in the question's language, that lead to a sentence in another one. Where several follow each other in the
 * same language the first is introduced.
 */
export function introductionOf(exchange: Exchange, index: number, fallback: Language): Introduction | undefined {
  const { sentences, language } = exchange;
  const foreign = sentences[index]?.language;
  if (!foreign || foreign === sentences[index - 1]?.language) return undefined;
  const spoken = chooseLanguage(language, fallback);
  return { text: chatStringsOf[spoken].inLanguage(languageName(foreign, spoken)), language: spoken };
}
