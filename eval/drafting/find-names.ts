import { isLanguage } from './sentence-language.ts';

const WORD = "\\p{Lu}[\\p{Ll}\\p{M}'’-]{1,20}";
const NAME = `${WORD}(?: (?:(?:van|von|der|de|del|la) ){0,2}${WORD}){1,2}`;
const TITLE = 'Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Herr|Frau|Monsieur|Madame|Señor|Señora';
/** What people do to things that somebody asks about. */
const BY = 'by|Leiter|Leiterin|durch|par|por';
const DOES =
  'leads|led|chairs|chaired|heads|headed|keeps|kept|runs|ran|directs|directed|founded|wrote|signed|opened|manages|managed|represents|represented|edits|edited|owns|designed|built|invented|became|succeeded';

const FORMS = [
  new RegExp(`(?<=(?<!\\p{L})(?:${TITLE})\\.? )${NAME}`, 'gu'),
  new RegExp(`(?<=(?<!\\p{L})(?:${BY}) )${NAME}`, 'gu'),
  new RegExp(`^${NAME}(?= (?:${DOES})(?!\\p{L}))`, 'gu'),
];

/** A Chinese name between an office and what its holder does: both are needed, since names look like any other words. */
const CHINESE_OFFICE =
  '主任|主席|局长|副局长|院长|副院长|秘书长|理事长|会长|处长|司长|部长|市长|经理|教授|博士|馆长|站长|校长';
const CHINESE_DOES = '表示|指出|介绍|出席|担任|主持|致辞|认为|强调|宣布|负责|说';
const CHINESE_NAME = new RegExp(
  `(?<=${CHINESE_OFFICE})(?!${CHINESE_DOES})\\p{Script=Han}{2,3}?(?=${CHINESE_DOES}|在|[，。、])`,
  'gu',
);

/** Spans of names of persons and bodies, where the words around them tell that they are some. */
export function findNames(sentence: string, language: string): RegExpMatchArray[] {
  if (isLanguage(language, 'zh')) return [...sentence.matchAll(CHINESE_NAME)];
  return FORMS.flatMap((form) => [...sentence.matchAll(form)]);
}
