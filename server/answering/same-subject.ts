import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import { isStopWord } from '../../ingest/index/stop-words.ts';

/** What documents of one subject are called besides the subject: kinds and editions of documents. */
const KINDS_OF_DOCUMENT = new Set(
  normaliseTerms(
    `announcement announcements invitation notice notices minutes list leaflet guide programme program report edition version draft circular bulletin
     newsletter press release agenda memo memorandum update information info note notes first second third final new revised revision current
     january february march april may june july august september october november december
     通知 公告 通告 邀请函 会议纪要 纪要 名单 指南 报告 版本 草案 简报 议程 说明 最新 修订 修订版 版 第一 第二 第三 年`,
  ),
);
const YEAR = /^(?:1[89]|20|21)\d\d$/u;
/** Years in Chinese numerals are no words of their own to compare. */
const HAN_YEAR = /[〇零一二三四五六七八九\d]{4} ?年/gu;

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
  const terms = normaliseTerms(title.replace(HAN_YEAR, ' '));
  const core = terms.filter((term) => !isStopWord(term) && !YEAR.test(term) && !KINDS_OF_DOCUMENT.has(term));
  return [...new Set(core)].sort().join(' ');
}
