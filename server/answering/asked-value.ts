/** What kind of value a question asks for, as far as two documents can disagree about it. */
export type AskedValue = 'date' | 'time' | 'amount' | 'person' | 'place';

const ASKED: readonly (readonly [AskedValue, RegExp])[] = [
  ['time', /\b(?:what time|which hour|at what hour|opening hours)\b|几点/iu],
  [
    'date',
    /\b(?:when|what date|which (?:date|day|month|year)|dates?)\b|何时|什么时候|哪一?[天日年月]|几月|几号|日期/iu,
  ],
  [
    'amount',
    /\bhow (?:much|many|long|often|far|large|high|big|old|tall|heavy)\b|\b(?:fees?|costs?|prices?|rates?|percentage|share|number of|deadline|period|limit)\b|多少|多久|多长|多大|几[个天次年人月家项]|费用|价格|期限|比例/iu,
  ],
  [
    'person',
    /\bwho (?:\p{L}+ )?(?:chairs|heads|leads|directs|presides|is (?:the )?(?:\p{L}+ ){0,3}?(?:chair|chairman|chairwoman|chairperson|president|director|head|leader|secretary|treasurer|editor|mayor|minister|rector|dean|convenor|convener))|谁(?:主持|担任|领导|负责)|(?:主席|会长|主任|院长|局长|秘书长|负责人)是谁/iu,
  ],
  [
    'place',
    /\bwhere\b|\bwhat (?:place|city|town|address)\b|\bin (?:which|what) (?:city|town|country|building|room)\b|哪里|哪儿|在哪|地点|地址/iu,
  ],
];

/** Undefined for everything of which several answers may be true beside each other. */
export function askedValue(question: string): AskedValue | undefined {
  return ASKED.find(([, asks]) => asks.test(question))?.[0];
}
