import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import { isStopWord } from '../../ingest/index/stop-words.ts';

/**
 * What documents of one subject are called besides it. Not what appears again and again with other contents: minutes, newsletters and
 * agendas of two meetings do not contradict each other.
 */
const KINDS_OF_DOCUMENT = new Set(
  normaliseTerms(
    `announcement announcements invitation notice leaflet guide report edition version draft circular information new revised current final
     通知 公告 邀请函 指南 报告 版本 草案 说明 修订 最新 版`,
  ),
);
/** Which one of a row: only of documents, since the third workshop is another than the second. */
const NUMBER_OF_DOCUMENT =
  /\b(?:first|second|third|\d{1,2}(?:st|nd|rd|th)) (?=(?:announcement|notice|edition|version|draft|circular)\b)|第[一二三四五六七八九十\d]{1,3}(?=版|号通知|号公告)/giu;
/** Taken out of the title as it stands: a word that touches a number is indexed together with it. */
const YEAR = /(?<!\d)(?:1[89]|20|21)\d\d(?!\d) ?年?|[〇零一二三四五六七八九]{4} ?年/gu;

/** The question's words that carry its subject. */
export function subjectTerms(question: string): Set<string> {
  return new Set(normaliseTerms(question).filter((term) => !isStopWord(term)));
}

/** Words of a sentence and of what stands above it. */
export function termsAround({ title, headingPath, speaker = '' }: StoredPassage, sentence: string): Set<string> {
  return new Set(normaliseTerms([title, ...headingPath, speaker, sentence].join('\n')));
}

/**
 * Whether two passages are the same section of two documents about one thing, as of two editions or of an announcement and an invitation:
 * they have the same heading, and their titles differ only in years and kinds of documents.
 */
export function areSameSection(one: StoredPassage, other: StoredPassage): boolean {
  return (
    one.documentId !== other.documentId &&
    haveSameHeading(one, other) &&
    titleCore(one.title) === titleCore(other.title)
  );
}

export function haveSameHeading(one: StoredPassage, other: StoredPassage): boolean {
  const heading = lastHeading(one);
  return heading !== '' && heading === lastHeading(other);
}

function lastHeading({ headingPath }: StoredPassage): string {
  return (headingPath.at(-1) ?? '').trim().toLowerCase();
}

function titleCore(title: string): string {
  const terms = normaliseTerms(title.replace(YEAR, ' ').replace(NUMBER_OF_DOCUMENT, ''));
  return [...new Set(terms.filter((term) => !isStopWord(term) && !KINDS_OF_DOCUMENT.has(term)))].sort().join(' ');
}
