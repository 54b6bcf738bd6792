import { findNames } from '../../ingest/facts/find-names.ts';
import { ASKING_WORD } from './asking-words.ts';
import {
  dependsOn,
  isBareQuestionWord,
  LONGEST_FRAGMENT_WORDS,
  mayDepend,
  withoutOpeningWords,
} from './depends-on-earlier.ts';
import { fillFragment } from './fill-fragment.ts';
import { findPointers } from './find-pointers.ts';
import { type Earlier, findPair, findSubjects } from './find-subject.ts';
import { readCorrection } from './read-correction.ts';
import { recogniseSmallTalk, withoutOpeningSmallTalk } from './recognise-small-talk.ts';
import { replacePronouns } from './replace-pronouns.ts';
import { splitQuestion } from './split-question.ts';
import type { QuestionRewriter, StandaloneQuestion } from './standalone-question.ts';
import type { Turn } from './turn.ts';
import { wantsList } from './wants-list.ts';

const COMPARES = /\b(?:the two|both|which one|which is|either)\b/iu;
const LONGEST_CONTEXT_CHARACTERS = 240;
/** Exchanges that are looked at: what a follow-up refers to is nearly always among them. */
const EXCHANGES_LOOKED_AT = 4;

/**
 * Makes a follow-up stand for itself, by rules: a correction or a fragment takes the place of what is like it in the question before, a
 * pronoun that of the name it points to, and where there is neither, the name is added in brackets. A question that
 * stands for itself stays as it is, so that a new topic does not drag the old one along; a short one without a name keeps both ways open.
 */
export const rewriteFollowUp: QuestionRewriter = (question, history) => {
  const earlier = earlierOf(history);
  if (earlier === undefined) return standalone(question, '');
  const asked = withoutOpeningSmallTalk(question);
  const correction = readCorrection(asked);
  if (correction) return standalone(fillFragment(earlier, correction.meant, correction.instead), '');
  const bare = withoutOpeningWords(asked);
  if (!dependsOn(asked, earlier)) {
    const alone = standalone(bare === asked ? question : bare, '');
    const completed = withSubject(bare, earlier);
    const otherwise = completed !== bare && mayDepend(bare) ? standalone(completed, contextOf(earlier)) : undefined;
    return otherwise === undefined ? alone : { ...alone, otherwise };
  }
  const fragment = fragmentOf(bare);
  if (fragment !== undefined) return standalone(fillFragment(earlier, fragment), '');
  return standalone(withSubject(bare, earlier), contextOf(earlier));
};

function standalone(text: string, context: string): StandaloneQuestion {
  return { text, parts: splitQuestion(text), wantsList: wantsList(text), context };
}

/** The last question that was one, standing for itself, with its answer. */
function earlierOf(history: readonly Turn[]): Earlier | undefined {
  const questions = history.filter(({ role, text }) => role === 'user' && recogniseSmallTalk(text) === undefined);
  let earlier: Earlier | undefined;
  for (const turn of questions.slice(-EXCHANGES_LOOKED_AT)) {
    const next = history[history.indexOf(turn) + 1];
    const before: Turn[] = earlier
      ? [
          { role: 'user', text: earlier.asked },
          { role: 'assistant', text: earlier.answered },
        ]
      : [];
    const asked = before.length > 0 ? rewriteFollowUp(turn.text, before).text : turn.text;
    earlier = { asked, answered: next?.role === 'assistant' ? next.text : '' };
  }
  return earlier;
}

function contextOf({ asked, answered }: Earlier): string {
  const words = [asked, ...findNames(answered.slice(0, LONGEST_CONTEXT_CHARACTERS))].join(' ');
  return words.slice(0, LONGEST_CONTEXT_CHARACTERS);
}

const COMMAND = /^(?:please |could you |can you )?(?:tell|send|show|give|name|list|explain|describe|summari[sz]e)\b/iu;

/** "for members?", "the 2024 one?", "what about Turin?", "上海呢？": what the rest of the question before stands for; undefined for whole questions. */
function fragmentOf(bare: string): string | undefined {
  const text = bare
    .replace(/^(?:what|how) about\s+/iu, '')
    .replace(/[?？.。!！]+$/u, '')
    .trim();
  const chinese = /^(.{1,24}?)的?(?:情况|那个|那届)?(?:呢|怎么样|如何)$/u.exec(text)?.[1];
  if (chinese !== undefined) return chinese;
  if (/\p{sc=Han}/u.test(text) || text === '') return undefined;
  const one = /^(?:the |that )?(.{1,40}?) ones?$/iu.exec(text)?.[1];
  if (one !== undefined && !ASKING_WORD.test(one) && !/^(?:new|old|first|slow|other|same)$/u.test(one))
    return `${one} one`;
  if (isBareQuestionWord(text)) return text;
  const isShort = text.split(/\s+/u).length <= LONGEST_FRAGMENT_WORDS;
  return isShort && !ASKING_WORD.test(text) && !COMMAND.test(text) && findPointers(text).length === 0
    ? text
    : undefined;
}

function withSubject(bare: string, earlier: Earlier): string {
  const subjects = findSubjects(earlier);
  const pair = COMPARES.test(bare) ? findPair(earlier) : '';
  const replaced = pair === '' ? replacePronouns(bare, subjects) : undefined;
  if (replaced !== undefined) return replaced;
  const subject = pair || subjects.thing;
  if (subject === '' || bare.toLowerCase().includes(subject.toLowerCase())) return bare;
  const [, text = '', mark = ''] = /^(.*?)([?？.。!！]*)$/su.exec(bare) ?? [];
  return /\p{sc=Han}/u.test(bare) ? `${text}（${subject}）${mark}` : `${text} (${subject})${mark}`;
}
