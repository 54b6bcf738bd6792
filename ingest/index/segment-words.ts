import { isStopWord } from './stop-words.ts';

/** Made once, with a fixed locale so that two machines cut alike: making one costs more than cutting a page. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A run of scripts that are written without spaces between words. */
export const UNSPACED_RUN =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+)/u;

const HAN = /^\p{Script=Han}+$/u;

/**
 * Words of a run of a script that is written without spaces, in order. The same characters are cut differently in
 * different surroundings ("标准化" alone, or inside "国家标准化管理委员会"), so Chinese also gives each pair of neighbouring
 * characters: a word of a question is found however the document around it was cut. Pairs do not reach across
 * function words, where they would be noise ("么是" in "什么是").
 */
export function segmentWords(run: string): string[] {
  const words: string[] = [];
  const pairs: string[] = [];
  let content = '';
  for (const { segment, isWordLike } of segmenter.segment(run)) {
    if (isWordLike) words.push(segment);
    if (HAN.test(segment) && !isStopWord(segment)) {
      content += segment;
      continue;
    }
    pairs.push(...characterPairs(content));
    content = '';
  }
  pairs.push(...characterPairs(content));
  const known = new Set(words);
  return [...words, ...pairs.filter((pair) => !known.has(pair))];
}

/** Words of such a run, cut once. */
export function cutRun(run: string): string[] {
  return [...segmenter.segment(run)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function characterPairs(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
