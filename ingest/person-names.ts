const HONORIFIC = String.raw`(?:(?:Dr|Prof|Mr|Mrs|Ms|Hon|Sir|Dame|Ing|H\. ?E|S\. ?E)\.?,? +)*`;
const NAME_PART = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]*)`;
const PARTICLE = `(?:de|da|di|do|dos|del|der|den|du|van|von|la|le|bin|binti|ibn|al|el|y|e)`;
const LATIN_NAME = new RegExp(`^${HONORIFIC}${NAME_PART}(?: +(?:${PARTICLE} +){0,2}${NAME_PART}){1,5}$`, 'u');
const HAN_NAME = /^\p{sc=Han}{2,4}(?:·\p{sc=Han}{1,8})*$/u;

/** Words for offices and callings: with one of them a name becomes a caption. */
const OFFICE =
  /(?<![\p{L}])(?:President|Chair(?:man|woman|person)?|Vice[- ]Chair|Director|Secretary|Minister|Professor|Chief|CEO|CIO|CTO|CFO|COO|Head|Manager|Officer|Member|Founder|Co-?Founder|Engineer|Scientist|Specialist|Leader|Inspector|Representative|Commissioner|Ambassador|Governor|Mayor|Dean|Academician|Researcher|Fellow|Editor|Advis[eo]r|Coordinator|Convenor|Convener|Lecturer|Lead|Partner|Analyst|Consultant|Expert|Administrator|Envoy|Deputy|Senator|Judge|Spokes(?:man|woman|person)|Treasurer|Moderator|Chancellor|Rector|Curator|Economist|Principal|Trustee|Registrar|Delegate|Attach[ée])(?![\p{L}])/u;
const HAN_OFFICE =
  /(?:主席|总裁|院长|所长|校长|教授|司长|局长|处长|部长|主任|秘书长|经理|会长|理事长|董事长|代表|专家|工程师|研究员|院士|总监|市长|省长)/u;
const LONGEST_NAME = 80;

/** Whether a line could be the name of a person: two to six capitalised words, or a Chinese name. */
export function isName(line: string): boolean {
  return line.length <= LONGEST_NAME && (LATIN_NAME.test(line) || HAN_NAME.test(line)) && !OFFICE.test(line);
}

/** Whether a text speaks of an office or a calling. */
export function holdsOffice(text: string): boolean {
  return OFFICE.test(text) || HAN_OFFICE.test(text);
}

/** Whether a line alone names somebody with an office; several of them under a picture show who was there. */
export function namesOfficeHolder(line: string): boolean {
  const [name = '', ...office] = line.split(/[,，]/);
  return isName(name.trim()) && holdsOffice(office.join(','));
}
