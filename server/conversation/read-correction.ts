/** What somebody meant instead of what was understood. */
export interface Correction {
  meant: string;
  /** What was wrong, where that was said. */
  instead?: string;
}

const OPENING = '(?:(?:no|nope|nah|sorry|wait|oops|well|actually|hm+)[\\s,.!:;-]+){0,3}';
const SAYING =
  '(?:i (?:mean|meant|was asking about|am asking about|was talking about|asked about|want|wanted|said)|i.m asking about|(?:it was(?! \\p{L}+ed\\b)|rather|make that|make it|correction:?))';
/** "can I send them by post instead of by email?" asks, and corrects nothing. */
const QUESTION =
  '(?:(?:and|but|or|so|ok) )?(?:for|if|why|when|where|who|what|which|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)\\b';

/** In order: an earlier form takes what a later one would read in part. The first groups are what was meant, the second what was wrong. */
const FORMS: readonly { form: RegExp; order: 'meant-first' | 'wrong-first' }[] = [
  {
    form: new RegExp(`^${OPENING}not (.{1,80}?)(?:,? (?:but|rather)|,) (?:rather )?(?:${SAYING} )?(.{1,80})$`, 'iu'),
    order: 'wrong-first',
  },
  {
    form: new RegExp(
      `^${OPENING}(?:${SAYING}[\\s,:]+)(.{1,80}?),? (?:and )?(?:not|instead of|rather than) (.{1,80})$`,
      'iu',
    ),
    order: 'meant-first',
  },
  {
    form: new RegExp(`^${OPENING}(?!${QUESTION})(.{1,60}?),? (?:and )?(?:not|instead of|rather than) (.{1,60})$`, 'iu'),
    order: 'meant-first',
  },
  { form: new RegExp(`^${OPENING}(?:${SAYING}[\\s,:]+)(.{1,120})$`, 'iu'), order: 'meant-first' },
  { form: /^(?:no|nope|sorry|wait|oops|actually)[\s,.!:;-]+(.{1,60})$/iu, order: 'meant-first' },
  {
    form: /^(?:不对?|不是|错了|抱歉)?[，,。\s]*(?:我(?:的意思|说的|问的|指的)?)?不是(.{1,40}?)[，,。；\s]+(?:我(?:的意思|说的|问的|指的|要问的))?(?:而)?是(.{1,40})$/u,
    order: 'wrong-first',
  },
  {
    form: /^(?:不对?|不是|错了|抱歉)?[，,。\s]*(?:我(?:的意思|说的|问的|指的|要问的|想问的)是|我是(?:说|问|指)|我指)[：:，,]?(.{1,60})$/u,
    order: 'meant-first',
  },
  { form: /^(?:不对|不是|错了|抱歉|不)[，,。\s]+(?:应该)?(?:是)?(.{1,40})$/u, order: 'meant-first' },
];
const ASKS = /\b(?:who|whose|what|which|when|where|how|why)\b|[?？].*\S/iu;

/**
 * Reads "no, I meant ISO", "not the 2025 one, the 2024 one", "I mean in Shanghai", "不是…是…". Undefined for anything else, and for what
 * has a question of its own.
 */
export function readCorrection(utterance: string): Correction | undefined {
  const text = utterance.trim().replace(/[?？.。!！]+$/u, '');
  for (const { form, order } of FORMS) {
    const [matched, first = '', second] = form.exec(text) ?? [];
    if (matched === undefined) continue;
    const meant = bare(order === 'wrong-first' ? (second ?? '') : first);
    const instead = order === 'wrong-first' ? first : second;
    if (meant === '' || ASKS.test(meant)) return undefined;
    return { meant, ...(instead !== undefined && bare(instead) !== '' && { instead: bare(instead) }) };
  }
  return undefined;
}

/** "the 2024 one" is "2024". */
function bare(text: string): string {
  return text
    .trim()
    .replace(/^(?:the|that of|an?) (?=.)/iu, '')
    .replace(/ (?:ones?|please)$/iu, '')
    .replace(/的?(?:那个|那次|那届|那一个)?$/u, '')
    .replace(/^[，,：:]/u, '')
    .trim();
}
