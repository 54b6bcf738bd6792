/** `thing`: a pronoun for what the sentence before speaks of. `thought`: a connective or demonstrative, which needs that sentence itself. */
export type OpeningReference = 'thing' | 'person' | 'several' | 'thought';

const OPENINGS: readonly (readonly [OpeningReference, RegExp])[] = [
  ['thing', /^(?:Its?\b|[它其])/u],
  ['person', /^(?:(?:He|She|His|Her)\b|[他她])/u],
  ['several', /^(?:(?:They|Their)\b|[它他她]们)/u],
  [
    'thought',
    /^(?:(?:This|These|Those|Such|Both|However|Therefore|Thus|Hence|Moreover|Furthermore|Nevertheless|Instead|Then|But|And|The (?:latter|former|same)|In addition(?! to\b)|As a result|For this reason)\b|[该此这那]|但是?|然而|因此|所以|而且|此外)/u,
  ],
];
/** "It is necessary to …", "It was decided that …" and "It rains" stand for nothing before; "Both … and" says what it means. */
const EMPTY =
  /^(?:It(?:[’']s| (?:is|was|has been|will (?:still )?be|seems|appears)) (?:\p{L}+ ){0,2}(?:that|to|for|whether)\b|It takes? |Both (?:\p{L}+ ){1,6}and\b|Then(?: again)?, |其他|其余|其中|这里|那里|此致)/u;
/** When or where, before what the sentence is about: "In 2031, …". A clause ("After the pier burnt down, …") may hold what a pronoun means. */
const INTRODUCTION =
  /^(?:(?:In|On|At|During) [^,.;]{1,80}|(?:Since|Until|By|After|Before|From) (?:[^,.;]{0,20}\d[^,.;]{0,12}|then|that|(?:its|his|her|their) [^,.;]{1,60})), (?=\p{Ll})|^\d{4}年[^，。；]{0,12}，/u;

/** What a sentence refers back to with its first words, or behind when or where; undefined where it stands for itself. */
export function openingReference(sentence: string): OpeningReference | undefined {
  const opening = referenceOf(sentence);
  const main = sentence.replace(INTRODUCTION, '');
  if (opening !== undefined || main === sentence) return opening;
  const introduced = referenceOf(main.charAt(0).toUpperCase() + main.slice(1));
  return introduced === 'thought' ? undefined : introduced;
}

function referenceOf(sentence: string): OpeningReference | undefined {
  if (EMPTY.test(sentence)) return undefined;
  // 它们 begins as 它 does
  return OPENINGS.findLast(([, opening]) => opening.test(sentence))?.[0];
}
