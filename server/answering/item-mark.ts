/** "- …", "• …", "1. …", "(1) …", "a) …", "（一）…", "1、…". */
const MARK =
  /^\s*(?:(?<bullet>[-•●○▪*–])\s+|[(（]?(?<number>\d{1,2}|[a-z]|[一二三四五六七八九十]{1,2})(?:[)）]\s*|[.．]\s+|、\s*))(?=\S)/u;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** "Firstly, …", "The second is …", "第三，…". */
const ORDINAL = new RegExp(
  `^\\s*(?:The )?(?<word>${ORDINALS.join('|')})(?:ly,|,| is\\b)|^\\s*第(?<han>[一二三四五六七八九十])(?:[，、,]|是)`,
  'iu',
);
const NUMERALS = '一二三四五六七八九十';

/** How an item of a list begins: by a bullet, or by a number of a kind. */
export type ItemMark =
  | { kind: 'bullet'; bullet: string }
  | { kind: 'digit' | 'letter' | 'han' | 'ordinal'; number: number };

export function itemMark(text: string): ItemMark | undefined {
  const { bullet, number } = MARK.exec(text)?.groups ?? {};
  if (bullet !== undefined) return { kind: 'bullet', bullet };
  if (number !== undefined) return numbered(number);
  const { word, han } = ORDINAL.exec(text)?.groups ?? {};
  if (word !== undefined) return { kind: 'ordinal', number: ORDINALS.indexOf(word.toLowerCase()) + 1 };
  return han === undefined ? undefined : { kind: 'ordinal', number: NUMERALS.indexOf(han) + 1 };
}

/** An item as it is read: the page puts a mark of its own before it. Words stay. */
export function withoutMark(text: string): string {
  return text.replace(MARK, '');
}

/** Whether an item goes on with the list whose last item has the other mark. */
export function followsMark(mark: ItemMark, last: ItemMark): boolean {
  if (mark.kind === 'bullet') return last.kind === 'bullet' && mark.bullet === last.bullet;
  return last.kind === mark.kind && mark.number === last.number + 1;
}

/** Whether an item is the first of its list, as far as its mark tells. */
export function isFirst(mark: ItemMark): boolean {
  return mark.kind === 'bullet' || mark.number === (mark.kind === 'letter' ? 'a'.charCodeAt(0) : 1);
}

function numbered(number: string): ItemMark {
  if (/^\d/u.test(number)) return { kind: 'digit', number: Number(number) };
  if (/^[a-z]/u.test(number)) return { kind: 'letter', number: number.charCodeAt(0) };
  return { kind: 'han', number: NUMERALS.indexOf(number.at(-1) ?? '') + (number.length > 1 ? 11 : 1) };
}
