/** What kind of thing answers a question. */
export const ANSWER_TYPES = [
  'person',
  'date',
  'place',
  'count',
  'amount',
  'standard',
  'list',
  'definition',
  'reason',
  'yes-no',
  'other',
] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

type Rule = readonly [type: AnswerType, pattern: RegExp];

/** In order: an earlier rule is more particular. `\b` knows Latin letters alone, so other scripts go without it. */
const ENGLISH: readonly Rule[] = [
  [
    'amount',
    /\bhow (?:much|long|far|high|tall|old|large|big|deep|wide|heavy|fast|often)\b|\bwhat (?:percent|percentage|proportion|share|amount|price|cost|distance|length|height|size|weight)\b/iu,
  ],
  ['count', /\bhow many\b|\b(?:what|the) (?:total )?number of\b/iu],
  [
    'standard',
    /\b(?:what|which) (?:[\p{L}-]+ ){0,3}standards?\b(?! (?:bod|committee|organi[sz]ation|institut))|\b(?:number|code) of the standard\b/iu,
  ],
  [
    'date',
    /\bwhen\b|\b(?:what|which|in what|on what) (?:[\p{L}-]+ )?(?:date|day|year|month|century|decade|period|time)\b|\bhow (?:soon|recently)\b/iu,
  ],
  [
    'person',
    /\b(?:who|whom|whose)\b|\b(?:what|which) (?:person|man|woman|people|author|president|chair(?:man|woman|person)?|director|minister|name of the (?:person|man|woman))\b/iu,
  ],
  [
    'place',
    /\bwhere\b|\b(?:what|which) (?:[\p{L}-]+ )?(?:country|city|place|town|state|region|province|venue|location|continent|building)\b/iu,
  ],
  [
    'reason',
    /\bwhy\b|\b(?:what|which) (?:is|was|were|are) the (?:reasons?|causes?|purpose|aim)\b|\bhow come\b|\bwhat for\b/iu,
  ],
  [
    'definition',
    /^\W*(?:what|who) (?:is|are|was|were) (?:an? )?\S+(?: \S+){0,3}\W*$|\bwhat does .{1,80} (?:mean|stand for)\b|\bdefin(?:e|ition)\b|\bmeaning of\b/iu,
  ],
  ['yes-no', /^\W*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|must)\b/iu],
];

const CHINESE: readonly Rule[] = [
  [
    'amount',
    /多少(?:钱|元|美元|公里|米|吨|时间|年|天|岁|平方|百分)|百分之几|占比|比例|多(?:大|高|长|远|久|重|深|快|宽)/u,
  ],
  ['count', /多少|几(?:个|位|名|家|项|次|种|国|座|条|本|人)|数量/u],
  ['standard', /(?:哪|什么)(?:[一个项些]{0,2})(?:国家|国际|行业)?标准|标准(?:号|编号)/u],
  ['date', /什么时候|何时|哪(?:一?年|一?天|一?月|个月|一?日)|几(?:年|月|号|日|点)|时间是/u],
  ['person', /谁|哪(?:一?位|个人)|何人/u],
  ['place', /哪里|哪儿|在哪|何处|哪(?:个|一个|座)?(?:国家|城市|地方|省|市|地区)|什么地方/u],
  ['reason', /为什么|为何|什么原因|原因是|怎么会/u],
  ['list', /哪些|哪几|列出|有什么/u],
  ['definition', /什么是|是什么(?:意思)?|何谓|指的是什么|定义|含义/u],
  ['yes-no', /吗[？?]?\s*$|是否|是不是|有没有|能否|会不会/u],
];

/** The commonest question words of other languages, for the types that they tell surely. */
const OTHERS: readonly Rule[] = [
  // Arabic
  ['count', /كم عدد|كم/u],
  ['person', /(?<!\p{L})(?:من هو|من هي|مَن|من الذي|لمن)(?!\p{L})/u],
  ['date', /متى|في أي (?:عام|سنة|تاريخ|يوم|قرن)/u],
  ['place', /(?<!\p{L})أين|في أي (?:بلد|مدينة|ولاية)/u],
  ['reason', /لماذا/u],
  // German
  ['count', /\bwie ?viele\b/iu],
  ['amount', /\bwie ?viel\b|\bwie (?:hoch|lange?|groß|weit|alt)\b/iu],
  ['date', /\bwann\b|\bin welchem (?:jahr|monat|jahrhundert)\b/iu],
  ['place', /\b(?:wo|woher|wohin)\b|\bin welche[mr] (?:stadt|land|staat)\b/iu],
  ['reason', /\b(?:warum|weshalb|wieso)\b/iu],
  ['person', /\b(?:wer|wen|wem|wessen)\b/iu],
  // Greek; accents may be left out
  ['count', /πόσ(?:οι|ες|α|ους)|ποσ(?:οι|ες|α|ους)/iu],
  ['amount', /π[όο]σ(?:ο|η|ος)(?!\p{L})/iu],
  ['date', /(?<!\p{L})π[όο]τε(?!\p{L})|ποι[αο] (?:χρονιά|έτος|ημερομηνία)/iu],
  ['place', /(?<!\p{L})πο[ύυ](?!\p{L})|σε ποι[αο] (?:χώρα|πόλη)/iu],
  ['reason', /γιατ[ίι]/iu],
  ['person', /(?<!\p{L})(?:ποιος|ποια ήταν|ποιοι|ποιον)(?!\p{L})/iu],
  // Spanish
  ['count', /(?<!\p{L})cu[áa]nt[oa]s(?!\p{L})/iu],
  ['amount', /(?<!\p{L})cu[áa]nt[oa](?!\p{L})/iu],
  ['date', /(?<!\p{L})cu[áa]ndo(?!\p{L})|en qu[ée] (?:año|fecha|día|mes|siglo)/iu],
  ['place', /(?<!\p{L})(?:a|de )?d[óo]nde(?!\p{L})|en qu[ée] (?:país|ciudad|estado)/iu],
  ['reason', /por qu[ée](?!\p{L})/iu],
  ['person', /(?<!\p{L})qui[ée]n(?:es)?(?!\p{L})/iu],
  // Hindi
  ['count', /कितन(?:े|ी|ा)/u],
  ['date', /(?:^|\s)कब(?:\s|$)|किस (?:वर्ष|साल|तारीख|दिन)/u],
  ['place', /कहाँ|कहां|किस (?:देश|शहर|राज्य)/u],
  ['reason', /क्यों/u],
  ['person', /(?:^|\s)(?:कौन था|कौन थे|कौन है|किसने|किसके|किसको)/u],
  // Romanian
  ['count', /(?<!\p{L})c[âa][țţt]i(?!\p{L})|(?<!\p{L})c[âa]te(?!\p{L})/iu],
  ['amount', /(?<!\p{L})c[âa]t[ăa]?(?!\p{L})/iu],
  ['date', /(?<!\p{L})c[âa]nd(?!\p{L})|[îi]n ce (?:an|dat[ăa]|zi|lun[ăa]|secol)(?!\p{L})/iu],
  ['place', /(?<!\p{L})unde(?!\p{L})|[îi]n ce (?:[țţt]ar[ăa]|ora[șşs])(?!\p{L})/iu],
  ['reason', /(?<!\p{L})de ce(?!\p{L})/iu],
  ['person', /(?<!\p{L})(?:cine|cui)(?!\p{L})/iu],
  // Russian
  ['count', /(?<!\p{L})сколько(?!\p{L})/iu],
  ['date', /(?<!\p{L})когда(?!\p{L})|в как(?:ом|ой) (?:году|день|месяце|веке)/iu],
  ['place', /(?<!\p{L})(?:где|куда|откуда)(?!\p{L})|в как(?:ой|ом) (?:стране|городе|штате)/iu],
  ['reason', /(?<!\p{L})(?:почему|зачем)(?!\p{L})/iu],
  ['person', /(?<!\p{L})(?:кто|кого|кому|кем|чей|чья)(?!\p{L})/iu],
  // Thai
  ['date', /เมื่อไหร่|เมื่อไร|เมื่อใด|ปีใด|ปีไหน|วันที่เท่าไ|ในปีอะไร/u],
  ['count', /กี่/u],
  ['amount', /เท่าไหร่|เท่าไร|เท่าใด/u],
  ['place', /ที่ไหน|ที่ใด|ประเทศใด|เมืองใด/u],
  ['reason', /ทำไม|เพราะเหตุใด|เพราะอะไร/u],
  ['person', /ใคร|ผู้ใด/u],
  // Turkish
  ['count', /(?<!\p{L})ka[çc](?!\p{L})/iu],
  ['amount', /ne kadar/iu],
  ['date', /ne zaman|hangi (?:yıl|tarih|gün|ay)/iu],
  ['place', /(?<!\p{L})nere(?:de|ye|den|si|sinde)(?!\p{L})|hangi (?:ülke|şehir|kent|eyalet)/iu],
  ['reason', /(?<!\p{L})(?:neden|niçin|niye)(?!\p{L})/iu],
  ['person', /(?<!\p{L})kim(?:ler|in|i|e|dir|di)?(?!\p{L})/iu],
  // Vietnamese
  ['count', /bao nhiêu|có mấy/iu],
  ['amount', /bao (?:lâu|xa)/iu],
  ['date', /khi nào|năm nào|ngày nào|bao giờ|vào lúc nào/iu],
  ['place', /ở đâu|(?:nước|thành phố|quốc gia) nào/iu],
  ['reason', /tại sao|vì sao/iu],
  ['person', /(?:^|\s)ai(?=[\s?]|$)|người nào/iu],
];

const HAN = /\p{sc=Han}/u;
/** English question words, by which a question in Latin script is told to be English. */
const ASKS_IN_ENGLISH =
  /\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|can|will|the)\b/iu;

/** What kind of answer a question expects; `other` where its words do not tell. */
export function answerType(question: string, wantsList = false): AnswerType {
  if (HAN.test(question)) return firstType(CHINESE, question) ?? (wantsList ? 'list' : 'other');
  if (wantsList) return 'list';
  const isEnglish = ASKS_IN_ENGLISH.test(question);
  return (isEnglish ? firstType(ENGLISH, question) : undefined) ?? firstType(OTHERS, question) ?? 'other';
}

function firstType(rules: readonly Rule[], question: string): AnswerType | undefined {
  return rules.find(([, pattern]) => pattern.test(question))?.[0];
}
