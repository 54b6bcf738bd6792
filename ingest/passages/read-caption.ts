import { countWords } from '../count-words.ts';
import { holdsOffice, isName, namesOfficeHolder } from '../person-names.ts';

/** Who a caption names. */
export interface Caption {
  name: string;
  /** Name and office as the document gives them, on one line. */
  speaker: string;
}

/** Longer than any name with its offices: two bodies and a country, say. */
const LONGEST_CAPTION_WORDS = 45;
const LONGEST_CAPTION_CHARACTERS = 400;

const ENDS_A_SENTENCE = /[。！？!?]$|(?<!\b(?:Ltd|Co|Inc|Corp|Jr|Sr|St))\.$/u;
const EMPHASIS = /\*{1,3}|_{2,3}/g;

/**
 * Reads a caption such as "Name, Director of an Institute", or a name on one line and the office on the next.
 * @param lines trimmed lines that stand together
 */
export function readCaption(lines: readonly string[]): Caption | undefined {
  const whole = lines.join(' ');
  if (whole.length > LONGEST_CAPTION_CHARACTERS || countWords(whole) > LONGEST_CAPTION_WORDS) return undefined;
  const [first = '', ...others] = lines.map((line) => line.replace(EMPHASIS, '').trim());
  if (ENDS_A_SENTENCE.test(others.at(-1) ?? first)) return undefined;
  const comma = first.search(/[,，]/);
  const name = (comma < 0 ? first : first.slice(0, comma)).trim();
  const office = [comma < 0 ? '' : first.slice(comma + 1).trim(), ...others].filter((part) => part !== '').join(' ');
  if (!isName(name) || !holdsOffice(office)) return undefined;
  if (others.some(namesOfficeHolder)) return undefined;
  return { name, speaker: `${name}, ${office}` };
}
