import { foldText } from '../evidence/fold-text.ts';
import { countWords } from '../tokenize.ts';
import type { DraftKind } from './draft.ts';
import type { Fact } from './fact.ts';
import { isLanguage } from './sentence-language.ts';

const BLANK = '____';
/** With fewer words around it, nothing tells what is asked for. */
const FEWEST_WORDS_LEFT = 5;

const KIND_OF_FACT: Record<Fact['kind'], DraftKind> = {
  number: 'number',
  standard: 'number',
  date: 'when-where',
  name: 'who',
};

export interface ClozeQuestion {
  kind: DraftKind;
  question: string;
}

/**
 * The sentence as a question for the fact: with a blank in its place; in Chinese, where a question word stands where the
 * answer does, with that. Undefined where the rest of the sentence gives the answer away or says too little.
 */
export function clozeQuestion(sentence: string, fact: Fact, language: string): ClozeQuestion | undefined {
  const before = sentence.slice(0, fact.start);
  const after = sentence.slice(fact.end);
  if (isAside(before, after) || countWords(`${before} ${after}`) < FEWEST_WORDS_LEFT) return undefined;
  const letters = foldText(`${before} ${after}`).letters;
  if (fact.answers.some((answer) => letters.includes(foldText(answer).letters))) return undefined;
  const ask = isLanguage(language, 'zh') ? askInChinese : askWithBlank;
  return { kind: KIND_OF_FACT[fact.kind], question: ask({ before, after, fact }).replace(/\s+/g, ' ').trim() };
}

/** What stands alone in brackets explains the words before it, and the sentence says nothing of it. */
function isAside(before: string, after: string): boolean {
  return /[(（]\s?$/u.test(before) && /^\s?[)）]/u.test(after);
}

interface Cut {
  before: string;
  after: string;
  fact: Fact;
}

function askWithBlank({ before, after, fact }: Cut): string {
  // `Who keeps the gauges?` needs no blank.
  const isSubject = fact.kind === 'name' && before === '' && /^ \p{Ll}/u.test(after);
  return isSubject ? `Who${after.replace(/[.!]+$/u, '')}?` : `${before}${BLANK}${after}`;
}

function askInChinese({ before, after, fact }: Cut): string {
  return `${before}${chineseQuestionWord(fact)}${after.replace(/[。！]+([”」』）]*)$/u, '$1')}？`;
}

function chineseQuestionWord({ kind, answers }: Fact): string {
  if (kind === 'name') return '谁';
  if (kind === 'standard') return '哪项标准';
  if (kind === 'number') return '多少';
  return /月/.test(answers[0] ?? '') ? '什么时候' : '哪一年';
}
