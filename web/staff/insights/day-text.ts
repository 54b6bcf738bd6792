import { type Language, regionalLocale } from '../../strings/language.ts';

/** A day of the server's, which is one in UTC, whatever the reader's clock says. */
export function dayText(
  day: string,
  language: Language,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'long' },
): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString(regionalLocale(language, navigator.languages), { ...options, timeZone: 'UTC' });
}
