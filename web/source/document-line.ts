import type { DocumentList } from '../../server/protocol.ts';
import { type Language, regionalLocale } from '../strings/language.ts';
import type { PageStrings } from '../strings/page-strings.ts';
import { mediaTypeName } from './media-type-name.ts';

type ListedDocument = DocumentList['documents'][number];

/** Format, language and date of a document, in one line. */
export function documentLine(document: ListedDocument, strings: PageStrings, language: Language): string {
  const parts = [mediaTypeName(document.mediaType), languageName(document.language, language)];
  const modified = new Date(document.modifiedAt);
  if (!Number.isNaN(modified.getTime())) {
    parts.push(
      strings.updated(
        modified.toLocaleDateString(regionalLocale(language, navigator.languages), { dateStyle: 'long' }),
      ),
    );
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
