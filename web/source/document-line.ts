import type { DocumentList } from '../../server/protocol.ts';
import { type Language, regionalLocale } from '../strings/language.ts';
import { mediaTypeName } from './media-type-name.ts';

type ListedDocument = DocumentList['documents'][number];

/** Format, language and date of a document, in one line. */
export function documentLine(document: ListedDocument, language: Language): string {
  const parts = [mediaTypeName(document.mediaType), languageName(document.language, language)];
  const date = new Date(document.datedAt);
  if (!Number.isNaN(date.getTime())) {
    const locale = regionalLocale(language, navigator.languages);
    // A day that is stated is the same everywhere, and the filter counts in UTC too.
    parts.push(date.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  }
  return parts.filter(Boolean).join(' · ');
}

function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code) ?? '';
  } catch {
    return '';
  }
}
