const BELOW_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** From three on: "first" and "second" are mostly words of order or time. */
const ORDINALS =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

const VALUES = new Map<string, number>([
  ...BELOW_TWENTY.map((word, index): [string, number] => [word, index]),
  ...ORDINALS.map((word, index): [string, number] => [word, index + 3]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
  ...TENS.map((word, index): [string, number] => [word.replace(/y$/, 'ieth'), 20 + 10 * index]),
]);

const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${TENS.join('|')})[- ])?(${[...VALUES.keys()].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
const LARGER_WORD = /^[- ](?:hundred|thousand|million|billion|trillion|percent|per cent)/i;

export function isSpelledNumber(word: string): boolean {
  return VALUES.has(word.toLowerCase());
}

/**
 * The text with English number words as digits: `twelve` is 12, `twenty-five` 25, `third` 3.
 *
 * @param withOne whether every "one" is read: as a rule it is a pronoun, unless a word such as "million" follows
 */
export function spelledNumbersToDigits(text: string, withOne: boolean): string {
  return text.replace(SPELLED, (match: string, tens: string | undefined, word: string, offset: number) => {
    const value = VALUES.get(word.toLowerCase()) ?? 0;
    const tensValue = tens === undefined ? 0 : (VALUES.get(tens.toLowerCase()) ?? 0);
    if (tensValue > 0) return value > 0 && value < 10 ? String(tensValue + value) : `${tensValue} ${value}`;
    const isPronoun = value === 1 && !withOne && !LARGER_WORD.test(text.slice(offset + match.length));
    return isPronoun ? match : String(value);
  });
}
