/** What kind of value a question asks for, as far as two documents can disagree about it. */
export type AskedValue = 'date' | 'time' | 'amount' | 'person' | 'place';

/** Where a question word asks: "what happens when it rains" asks for no date. */
const ASKING = '(?:^|[,;:.!?] ?|\\b(?:and|since|until|by|from|know|wonder|wondering|sure|remember|say|me) )';
const OFFICES =
  'chair|chairman|chairwoman|chairperson|president|director|head|leader|secretary|treasurer|editor|mayor|minister';
/** A word or an idea comes from several places at once. */
const ORIGIN = '(?!.{0,80}\\b(?:comes?|came|originated?|originates|stems?|stemmed|derives?|derived)\\b)';

const ASKED: readonly (readonly [AskedValue, RegExp])[] = [
  ['time', /\b(?:(?:what|which) (?:time|hour)|opening hours)\b|几点/iu],
  [
    'date',
    new RegExp(
      `${ASKING}when\\b|\\b(?:what|which)(?: (?:is|are|was|were) the)? (?:dates?|days?|month|year)\\b|\\bdates? of\\b|何时|什么时候|哪一?[天日年月]|几月|几号|日期`,
      'iu',
    ),
  ],
  [
    'amount',
    /\bhow (?:much|many|long|often|far|large|high|big|old|tall|heavy)\b|\b(?:fees?|costs?|prices?|rates?|percentage|share|number of|deadline|period|limit)\b|多少|多久|多长|多大|(?<!哪)几[个天次年人月家项]|费用|价格|期限|比例/iu,
  ],
  [
    'person',
    new RegExp(
      `\\bwho (?:\\p{L}+ )?(?:chairs|heads|leads|directs|presides|is (?:the )?(?:\\p{L}+ ){0,3}?(?:${OFFICES}))\\b|谁(?:主持|担任|领导|负责)|(?:主席|会长|主任|院长|局长|秘书长|负责人)是谁`,
      'iu',
    ),
  ],
  [
    'place',
    new RegExp(
      `${ASKING}where\\b${ORIGIN}|\\b(?:what|which) (?:place|city|town|address|building|room)\\b|哪里|哪儿|在哪|地点|地址`,
      'iu',
    ),
  ],
];

/** Undefined for everything of which several answers may be true beside each other. */
export function askedValue(question: string): AskedValue | undefined {
  return ASKED.find(([, asks]) => asks.test(question))?.[0];
}
