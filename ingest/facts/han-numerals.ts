const DIGITS = new Map(Array.from('零一二三四五六七八九', (digit, value): [string, number] => [digit, value]));
DIGITS.set('〇', 0).set('两', 2);
const UNITS = new Map(Array.from('十百千', (unit, index): [string, number] => [unit, 10 ** (index + 1)]));
const MYRIAD = 10_000;
const HUNDRED_MILLION = 100_000_000;

const NUMERALS = '〇零一二两三四五六七八九十百千万亿';
/** `百分之` and `百分点` speak of percentages, and units behind an Arabic number belong to that. */
const RUN = new RegExp(`(?<![\\d.${NUMERALS}])(?:(?!百分[之点])[${NUMERALS}]){1,20}`, 'gu');

/** What follows a numeral that counts, rather than one that is part of a word such as `统一` or `十分`. */
const COUNTED = /[年月日号个项家人次位名倍成岁届条章节部种类份件批所国省市天周级期轮场台款大]/;

/**
 * The text with Chinese numerals as digits: `三百二十` is 320, `二〇二五年` 2025年.
 *
 * @param all whether every numeral is read, or only those that surely count: several characters, or one behind `第` or
 *   before a measure word
 */
export function hanNumeralsToDigits(text: string, all: boolean): string {
  const joined = text.replace(/(?<=\d) (?=[百千万亿])/g, '');
  return joined.replace(RUN, (run: string, offset: number) => {
    const next = joined.charAt(offset + run.length);
    const isArticle = run === '一' && next !== '月';
    const counts = run.length > 1 || (!isArticle && (COUNTED.test(next) || joined.charAt(offset - 1) === '第'));
    return all || counts ? numeralValue(run) : run;
  });
}

function numeralValue(run: string): string {
  const characters = Array.from(run);
  const digits = characters.flatMap((character) => DIGITS.get(character) ?? []);
  // Without units it is read digit by digit, as years are.
  if (digits.length === characters.length) return digits.join('');
  const [hundredMillions, ones] = splitAtLast(run, '亿');
  const upper = hundredMillions === undefined ? 0 : belowHundredMillion(hundredMillions.replaceAll('亿', '')) || 1;
  return String(upper * HUNDRED_MILLION + belowHundredMillion(ones));
}

function belowHundredMillion(run: string): number {
  const [myriads, ones] = splitAtLast(run, '万');
  const upper = myriads === undefined ? 0 : belowMyriad(myriads.replaceAll('万', '')) || 1;
  return upper * MYRIAD + belowMyriad(ones);
}

function belowMyriad(run: string): number {
  let value = 0;
  let digit: number | undefined;
  for (const character of run) {
    const unit = UNITS.get(character);
    if (unit !== undefined) value += (digit ?? 1) * unit;
    digit = unit === undefined ? DIGITS.get(character) : undefined;
  }
  return value + (digit ?? 0);
}

function splitAtLast(run: string, unit: string): [string | undefined, string] {
  const at = run.lastIndexOf(unit);
  return at < 0 ? [undefined, run] : [run.slice(0, at), run.slice(at + 1)];
}
