import { shorten } from '../evidence/shorten.ts';
import { isLanguage } from './sentence-language.ts';

/** `3.2 `, `IV. `, `第四章 `, `二、`: the number says nothing to who asks. */
const NUMBERING =
  /^\s*(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)、]?\s+|\d{1,3}[.)、]\s*|[IVX]{1,6}\.\s+|[一二三四五六七八九十]{1,3}[、.．]\s*|[（(][一二三四五六七八九十\d]{1,3}[）)]\s*|第[一二三四五六七八九十百\d]{1,4}[章节条篇部]\s*)/u;
const LONGEST_NAME = 120;

/**
 * What a reader of the table of contents would ask. Undefined where the heading is no subject: without two letters, or
 * the title itself. A heading that is a question is asked as it stands.
 */
export function headingQuestion(title: string, heading: string, language: string): string | undefined {
  const subject = shorten(heading.replace(NUMBERING, ''), LONGEST_NAME);
  const name = shorten(title, LONGEST_NAME);
  if ((subject.match(/\p{L}/gu)?.length ?? 0) < 2 || subject.toLowerCase() === name.toLowerCase()) return undefined;
  if (/[?？]$/.test(subject)) return subject;
  if (isLanguage(language, 'zh')) return `《${name}》关于“${subject}”是怎么说的？`;
  if (isLanguage(language, 'en')) return `What does "${name}" say about "${subject}"?`;
  return `${name}: ${subject}?`;
}
