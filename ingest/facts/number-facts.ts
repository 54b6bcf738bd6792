import { type Fact, numberKey } from './fact.ts';
import { hanNumeralsToDigits } from './han-numerals.ts';
import { spelledNumbersToDigits } from './spelled-numbers.ts';

/** Scale words as powers of ten. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  mn: 6,
  bn: 9,
  tn: 12,
  百: 2,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};
/** May be a scale or a unit such as metres: read as either. */
const LETTER_SCALES: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9 };

const SCALE = '[ -]?(hundred|thousand|million|billion|trillion|mn|bn|tn)s?(?![a-z])|(百万|千万|万亿|百|千|万|亿)';
const NUMBER = new RegExp(
  `(百分之)?(?<![\\p{Script=Latin}\\d.])(\\d+(?:\\.\\d+){0,4})(?:${SCALE}|([kmb])(?![a-z\\d]))?` +
    `(?:[ -](million|billion|trillion)s?(?![a-z]))?( ?(?:%|percent|per cent|percentage point|个百分点))?`,
  'giu',
);

/**
 * The numbers of a text from which dates and standard numbers are taken out, each as a plain decimal: `2.03 million`,
 * `2,030,000` and `203万` are one number. Percentages are told from plain numbers.
 *
 * @param readsAll whether numerals that may be words (`one`, `统一`) are read too: right for a source, wrong for a claim
 */
export function extractNumbers(text: string, readsAll: boolean): Fact[] {
  const inDigits = spelledNumbersToDigits(hanNumeralsToDigits(text, readsAll), readsAll);
  return Array.from(inDigits.matchAll(NUMBER), (match) => {
    const [found, percentBefore, digits = '', word, han, letter, secondWord, percentAfter] = match;
    const exponent = scaleOf(word ?? han) + scaleOf(secondWord);
    const plain = shiftDecimal(digits, exponent);
    const letterScale = letter === undefined ? undefined : LETTER_SCALES[letter.toLowerCase()];
    const isPercentage = percentBefore !== undefined || percentAfter !== undefined;
    const readings = [plain, ...(letterScale === undefined ? [] : [shiftDecimal(digits, letterScale)])];
    const keys = readings.map((decimal) => (isPercentage ? `percentage:${decimal}` : numberKey(decimal)));
    return { kind: 'number', text: found.trim(), claims: keys.map((key) => [key]), states: keys };
  });
}

function scaleOf(word: string | undefined): number {
  return word === undefined ? 0 : (SCALES[word.toLowerCase()] ?? 0);
}

/** A decimal times a power of ten, without zeros that say nothing. Done on digits: floating point would round. */
function shiftDecimal(decimal: string, exponent: number): string {
  const [whole = '', fraction = '', ...more] = decimal.split('.');
  // Section 1.2.3 and version 2.0.1 are no decimals.
  if (more.length > 0) return decimal;
  const digits = whole + fraction.slice(0, exponent).padEnd(exponent, '0');
  const rest = fraction.slice(exponent).replace(/(?<!0)0+$/, '');
  const trimmed = digits.replace(/^0+(?=\d)/, '');
  return /[1-9]/.test(rest) ? `${trimmed}.${rest}` : trimmed;
}
