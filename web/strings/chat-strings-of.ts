import type { ChatStrings } from './chat-strings.ts';
import { chat as english } from './en.ts';
import type { Language } from './language.ts';
import { chat as chinese } from './zh.ts';

export const chatStringsOf: Record<Language, ChatStrings> = { en: english, zh: chinese };
