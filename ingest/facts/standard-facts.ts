import { type Extraction, type Fact, numberKey, TAKEN } from './fact.ts';

/** Bodies whose numbers are written without a slash. */
const BODIES = new Set(
  'GB ISO IEC IEEE ITU ITU-T ITU-R EN RFC ASTM ANSI BS DIN JIS KS NF NIST ETSI CEN CENELEC UL SAE API YD SJ HJ QB JB'.split(
    ' ',
  ),
);

/** Body, part of the body or kind, number with parts, and year: `GB/T 46277-2025`, `ISO/IEC TR 24028:2020`, `ITU-T Y.3172`. */
const STANDARD =
  /(?<![A-Za-z\d])([A-Z]{1,8}\d{0,2}(?:[/-][A-Z]{1,8}){0,2})((?: (?:TR|TS|PAS|GUIDE|Guide))?) ?((?:[A-Z]\.)?\d{1,6}(?:\.\d{1,4}){0,3}(?:-\d{1,3}(?!\d)){0,3})(?: ?[-:] ?((?:19|20)\d\d)(?!\d))?(?![A-Za-z\d])/g;

/** Takes out standard numbers. One cited without its year is stated by one with any year, not the other way round. */
export function extractStandards(text: string): Extraction {
  const facts: Fact[] = [];
  const rest = text.replace(STANDARD, (match, body: string, kind: string, number: string, year?: string) => {
    if (!body.includes('/') && !BODIES.has(body)) return match;
    const undated = `standard:${body}${kind.trim().toUpperCase()}${number}`;
    const key = year === undefined ? undated : `${undated}-${year}`;
    // The bare number and the year are how a text goes on to speak of the standard.
    const parts = [number, ...(year === undefined ? [] : [year])].filter((part) => /^\d{3,}$/.test(part));
    facts.push({ kind: 'standard', text: match, claims: [[key]], states: [undated, key, ...parts.map(numberKey)] });
    return TAKEN;
  });
  return { facts, rest };
}
