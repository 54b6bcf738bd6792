import { contentWords } from './content-words.ts';

/** A word that may stand for something named before. */
export interface Pointer {
  /** In lower case. */
  word: string;
  index: number;
}

/** Words that stand for something named before; "there" and "that" have other uses too. */
const POINTERS =
  /\b(?:its?|they|them|theirs?|he|him|his|she|hers?|this|these|those|ones?|the same|the (?:former|latter)(?= \p{L}+[?？.]?$|[?？.,]|$| (?:is|are|was|were|has|have|do|does|did|can|will|in|at|of|on)\b)|others|the two(?! \p{L}{4,})|the rest|since then)\b|(?<!\b(?:is|are|was|were) )\bthere\b(?! (?:is|are|was|were|be|has|have|will)\b)|\b(?:about|of|for|with|from|on|in|to|is|was|does|did|above|below|before|after|than) that\b|\b(?:has|have|had|can|will|could|should|would|must) that (?=(?:been|be|also|already|ever|changed?|happen(?:ed)?)\b)|\b(?:explain|repeat|clarify|confirm|say|pay|get|send|do|know) that(?=\s*(?:[?？.,!]|$)| (?:in|to|for|at|by|again|please)\b)|\b(?:says?|said|think|do|does|did) so\b|\bthe (?:first|last|next|other) (?:two|three|four)\b(?= *(?:[?？.,]|$))|\bsame (?=(?:for|in|at|with|on)\b)|\bthe (?:year|day|month|week) (?:before|after)\b|[它她]|(?<![应活])该|(?<![其吉耳])他|(?<![极尤与何耳])其(?!他|它|中|实|余|次)|这|那(?!么|些.{2,20}的)|[前后]者|上述|最后一[个条项]|^(?:里面|其中|当天|第[一二三四五六七八九十\d]{1,3}[条项章])/giu;

/** "this autumn", "these days", and the day that stands right before: nothing said before. */
const NOW =
  /\bthis (?:(?:past|coming|last) )?(?:year|month|week|weekend|quarter|season|spring|summer|autumn|fall|winter|morning|afternoon|evening|decade|century|January|February|March|April|May|June|July|August|September|October|November|December)\b|\bthese days\b|这(?:周|星期|学期|个(?:月|星期|季度|学期)|几年|些年)|(?<=[年月日号])那[天年月次]/giu;
/** "how long does it take to …", "is it safe to …", "what does it mean when …", "it rains": "it" stands for nothing, or for what follows. */
const EMPTY_IT =
  /\bit (?:\p{L}+ly |now |still )?(?:takes?|took|costs?)(?= .{0,60}\bto \p{L})|(?<=\b(?:is|was|be) )it (?:\p{L}+ly |now |still |not )?(?:possible|necessary|needed|allowed|permitted|forbidden|required|mandatory|compulsory|legal|safe|ok|okay|fine|true|likely|important|common|usual|useful|advisable|wise|better|best|good|hard|difficult|easy|worth|enough)(?= (?:to|that|if|whether|for) \p{L})|\bit (?:means?|matters?)(?= (?:when|if|that)\b)|\bit (?:seems|appears)\b|\bit (?:is|was|has been) \p{L}+ that\b|\bit (?:rains?|snows?|gets? (?:dark|light|cold|warm))\b/giu;
/** "one of", "one million", "no one", "three-in-one": a number or a person, and not the one that was named. */
const NUMBER_ONE =
  /(?:-|\b(?:no|any|every|some|at|in|as|by) )one\b|(?<!\bthe (?:[\p{L}\d-]+ )?)\bone(?:-|(?= (?!(?:in|at|on|for|from|about|by|with|is|are|was|were|do|does|did|has|have|had|can|will|that|which|who|to|after|before|and|or|as|too|also|here|there|now|when|where|if|because)\b)\p{L}|(?= of\b)))/giu;
/** "at the same time", and names that are spelt like a pronoun or hold one. */
const OTHER_USES = /\bat the same time\b|[“「《][^”」》]{1,60}[”」》]/giu;
const NAME_HE = /\bHe(?= \p{Lu})/gu;

/** Comparing one thing with the same one takes more words than asking for what was named before. */
const MOST_WORDS_WITH_THE_SAME = 5;

/** The words of a question that may stand for something said before it or earlier in it. */
export function findPointers(question: string): Pointer[] {
  const asked = [NOW, EMPTY_IT, NUMBER_ONE, OTHER_USES, NAME_HE].reduce(
    (text, other) => text.replace(other, (use) => '·'.repeat(use.length)),
    question,
  );
  const pointers = Array.from(asked.matchAll(POINTERS), ({ 0: word, index }) => ({ word: word.toLowerCase(), index }));
  const isLong = contentWords(question).length > MOST_WORDS_WITH_THE_SAME;
  return pointers.filter(({ word }) => !isLong || !/^(?:the same|others|the rest)$/u.test(word));
}
