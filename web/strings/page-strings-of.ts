import { page as english } from './en.ts';
import type { Language } from './language.ts';
import type { PageStrings } from './page-strings.ts';
import { page as chinese } from './zh.ts';

export const pageStringsOf: Record<Language, PageStrings> = { en: english, zh: chinese };
