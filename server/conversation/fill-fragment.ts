import { contentWords } from './content-words.ts';
import { type Earlier, findSubjects, nounOf } from './find-subject.ts';
import { replaceAlike } from './replace-alike.ts';
import { termKind } from './term-kind.ts';

const PREPOSITION = /^(?:in|at|for|of|from|with|by|on|to|about|under|during|since|before|after|between|without)\s/iu;
/** What it adds changes nothing of the question before: "even if I go by car". */
export const LIMITS = /^(?:not|nothing|even|only|unless|except|including|more|less|fewer)\s/iu;
const ASKING = /^(?:who|whose|what|which|when|where|how|why|since when|until when)\b/iu;
const AUXILIARY = 'is|are|was|were|do|does|did|has|have|had|can|will|must|should';
const COUNTED = new RegExp(
  `\\b(how many)\\s+(?:(?:[\\p{L}-]+\\s){0,2}?[\\p{L}-]+(?=\\s(?:${AUXILIARY})\\b)|[\\p{L}-]+)`,
  'iu',
);
/** What may be asked of anything. */
const CHINESE_PROPERTY =
  /^(?:费用|价格|时间|日期|地点|地址|主题|内容|议程|预算|主席|秘书|负责人|成员|名额|期限|电话|邮箱|目的|作用|对象|要求|条件|流程|结果|规模|人数|语言|版本)$/u;

/**
 * The question before with a fragment in it: in the place of what is like it, or added where nothing is. A new noun makes a question of
 * its own about the same subject: "the budget (Turin Fair)?".
 *
 * @param named "the 2024", or "spring one" for a noun that is left out
 * @param instead what the fragment takes the place of, where that was said
 */
export function fillFragment(earlier: Earlier, named: string, instead?: string): string {
  const { asked } = earlier;
  const [, text = '', mark = ''] = /^(.*?)([?？.。!！]*)$/su.exec(asked.trim()) ?? [];
  if (ASKING.test(named)) return `${text}, and ${named}?`;
  if (LIMITS.test(named)) return `${text}, ${named}${mark || '?'}`;
  const { thing } = findSubjects(earlier);
  if (/^any\s/iu.test(named) && thing !== '') return `${named} (${thing})?`;
  const fragment = named.replace(/ ones?$/iu, '');
  const replaced =
    replaceAlike(asked, fragment, instead) ??
    replaceCounted(asked, fragment) ??
    (named === fragment ? undefined : replaceModifiers(asked, fragment)) ??
    replaceAddition(asked, fragment) ??
    replaceChinese(asked, fragment);
  if (replaced !== undefined) return replaced;
  const isChinese = /\p{sc=Han}/u.test(asked);
  if (PREPOSITION.test(fragment)) return `${text}, ${fragment}${mark || '?'}`;
  if (CHINESE_PROPERTY.test(fragment) && isChinese) return `${thing}的${fragment}？`;
  if (isChinese) return `${text}（${fragment}）${mark || '？'}`;
  if (termKind(fragment) !== 'common') return `${text} (${fragment})${mark || '?'}`;
  const isNewNoun = /^(?:the|its|their|an?)\s/iu.test(fragment) && contentWords(fragment).length > 0 && thing !== '';
  return isNewNoun ? `${fragment} (${thing})?` : `${text}, ${fragment}${mark || '?'}`;
}

/** "How many members does it have?" and "committees" make "How many committees does it have?". */
function replaceCounted(asked: string, fragment: string): string | undefined {
  if (PREPOSITION.test(fragment) || termKind(fragment) !== 'common' || !/^[\p{L}\s-]+s$/u.test(fragment))
    return undefined;
  const [counted, how = ''] = COUNTED.exec(asked) ?? [];
  return counted === undefined ? undefined : asked.replace(counted, () => `${how} ${fragment.replace(/^the /iu, '')}`);
}

/** "the spring one" after "the autumn workshop". */
function replaceModifiers(asked: string, modifiers: string): string | undefined {
  const words = nounOf(asked).split(' ');
  const old = words.slice(0, -1).join(' ');
  return old !== '' && asked.includes(`${old} `) ? asked.replace(old, () => modifiers) : undefined;
}

/** "for students" takes the place of "for members", but not "in winter" that of "in Turin". */
function replaceAddition(asked: string, fragment: string): string | undefined {
  const [, preposition = ''] = /^([a-z]+) \S/iu.exec(fragment) ?? [];
  if (!PREPOSITION.test(fragment) || termKind(fragment.slice(preposition.length + 1)) !== 'common') return undefined;
  const addition = new RegExp(`\\b${preposition} (?:the )?((?:[\\p{L}-]+ ?){1,3})(?=[?.!]*$|,)`, 'iu').exec(asked);
  return addition && termKind((addition[1] ?? '').trim()) === 'common'
    ? asked.replace(addition[0], () => fragment)
    : undefined;
}

const LONGEST_CHINESE_PLACE = 5;
const CHINESE_PLACE = /在(?!哪|什么|何)(\p{sc=Han}{2,4}?)(?=有|举|召|的|进|设|开|办)/u;
const LONGEST_SUFFIX = 8;
const SHORTEST_SUFFIX = 2;
const BEFORE_A_NOUN = /^.*(?:的|在|是|于|由|和|与|，|。|：|请问|谁|什么|哪)/su;

/** In Chinese the same noun with other words before it: 秋季研讨会 for 春季研讨会. */
function replaceChinese(asked: string, fragment: string): string | undefined {
  if (!/^\p{sc=Han}+$/u.test(fragment)) return undefined;
  const [, place] = CHINESE_PLACE.exec(asked) ?? [];
  if (place !== undefined && fragment.length <= LONGEST_CHINESE_PLACE && !CHINESE_PROPERTY.test(fragment)) {
    return asked.replace(place, () => fragment.replace(/^在/u, ''));
  }
  for (let length = Math.min(LONGEST_SUFFIX, fragment.length - 1); length >= SHORTEST_SUFFIX; length--) {
    const at = asked.indexOf(fragment.slice(-length));
    if (at <= 0) continue;
    const before = asked.slice(0, at);
    const modifiers = before.replace(BEFORE_A_NOUN, '').slice(-fragment.length);
    return modifiers === '' ? undefined : asked.slice(0, at - modifiers.length) + fragment + asked.slice(at + length);
  }
  return undefined;
}
