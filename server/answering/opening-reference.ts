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
  /^(?:It (?:(?:is|was|has been|will be|seems|appears) (?:\p{L}+ ){0,2}(?:that|to|for|whether)\b|takes? )|Both (?:\p{L}+ ){1,6}and\b|Then(?: again)?, |其他|其余|其中|这里|那里|此致)/u;

/** What a sentence refers back to with its first words; undefined where it stands for itself. */
export function openingReference(sentence: string): OpeningReference | undefined {
  if (EMPTY.test(sentence)) return undefined;
  // 它们 begins as 它 does
  return OPENINGS.findLast(([, opening]) => opening.test(sentence))?.[0];
}
