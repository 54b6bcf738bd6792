import { z } from 'zod';

const property = z.string().trim().catch('');

/** The information dictionary (ISO 32000-1, 14.3.3); whatever else a program wrote there counts as absent. */
const informationSchema = z
  .object({ Title: property, Author: property, Subject: property, Keywords: property, CreationDate: property })
  .catch({ Title: '', Author: '', Subject: '', Keywords: '', CreationDate: '' });

/** Titles that a program filled in from the file it printed. */
const FILE_NAME =
  /^(?:untitled|无标题|未命名|(?:\S+ - )?\S*\.[a-z]{2,4})$|\.(?:docx?|xlsx?|pptx?|pdf|odt|indd|tex|dvi|wps)$/iu;

/** The properties as metadata, without the language: word processors state that of their own menus. */
export function readProperties(information: unknown): { title?: string; metadata: Record<string, string> } {
  const { Title, Author, Subject, Keywords, CreationDate } = informationSchema.parse(information);
  const properties = { author: Author, subject: Subject, keywords: Keywords, date: toDate(CreationDate) };
  const metadata = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== ''));
  const title = Title.replace(/^Microsoft (?:Word|PowerPoint) - /u, '');
  return title === '' || FILE_NAME.test(title) ? { metadata } : { title, metadata };
}

/** `D:20251010…` becomes `2025-10-10`; a date in another form is left out. */
function toDate(value: string): string {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/u.exec(value) ?? [];
  return year && month && day ? `${year}-${month}-${day}` : '';
}
