import { chooseLanguage, type Language } from '../strings/language.ts';
import { Preference } from './preference.ts';

const preference = new Preference<Language>('language', ['en', 'zh']);

/** What the address says, else what the reader chose before, else what the browser prefers. */
export function pageLanguage(): Language {
  const wished = new URLSearchParams(location.search).get('language');
  return chooseLanguage(wished, preference.read(), ...navigator.languages);
}

export function choosePageLanguage(language: Language): void {
  preference.write(language);
}
