import { detect } from 'tinyld';
import { textLanguage } from './text-language.ts';

/** BCP 47 for what nobody can tell. */
const UNDETERMINED = 'und';

const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Scripts that one language is mostly written in. Japanese holds Han characters too. */
const LANGUAGE_OF_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [KANA, 'ja'],
  [/\p{sc=Hangul}/u, 'ko'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/\p{sc=Greek}{2}/u, 'el'],
  [/\p{sc=Devanagari}/u, 'hi'],
  [/\p{sc=Bengali}/u, 'bn'],
];
/** Scripts of several languages: the likeliest of them where the detector sees none. */
const SHARED_SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{sc=Cyrillic}{2}/u, ['ru', 'uk', 'bg', 'sr']],
  [/\p{sc=Arabic}{2}/u, ['ar', 'fa', 'ur']],
];

/** Words that questions are made of, by language: short questions hold hardly anything else that tells. */
const QUESTION_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'the of who whose what which when where why how is are was were does did do can has have had and in to for from with by on there their its list tell about many much long an that it they at',
    de: 'wer wen wem wessen was welche welcher welches welchen wann wo wohin woher warum wieso wie viele viel ist sind war waren wird werden wurde der die das den dem des ein eine einer eines und in im am für von mit auf zu gibt es hat haben kann nicht',
    fr: 'qui que quoi quel quelle quels quelles quand où comment pourquoi combien est sont était le la les des du de un une et dans pour avec par sur au aux il elle ont peut quelles ce cette',
    es: 'quién quiénes qué cuál cuáles cuándo dónde cómo cuánto cuántos cuántas cuánta quien que cual cuando donde como es son era fue está el la los las de del un una y en para con por al se hay',
    pt: 'quem que qual quais quando onde como quanto quantos quantas é são foi era o a os as do da dos das de um uma e em no na para com por ao há não pelo pela',
    it: 'chi che cosa quale quali quando dove come quanto quanti quante perché è sono era il lo la gli le di del della dei delle un una e in nel nella per con da al ci',
    nl: 'wie wat welke wanneer waar waarom hoe hoeveel is zijn was waren de het een van en in voor met op te door bij er worden wordt',
    ro: 'cine ce care când unde cum cât câți câte este sunt era a fost lui și în pe cu din pentru la un o de câtă',
    tr: 'kim ne nedir hangi kaç zaman nerede neden nasıl mi mı mu mü ve bir için ile bu kimdir kaçtır olarak',
    vi: 'ai gì nào khi đâu tại sao như thế bao nhiêu là của và trong cho với được có các những một người ở',
    id: 'siapa apa yang mana kapan dimana mengapa bagaimana berapa adalah dan di dari untuk dengan pada ini itu oleh',
    pl: 'kto co który która które kiedy gdzie dlaczego jak ile jest są był była w na z do i o się przez czy dla',
  }).flatMap(([language, words]) =>
    words.split(' ').map((word): [string, string] => [`${language} ${word}`, language]),
  ),
);
const LANGUAGES = [...new Set(QUESTION_WORDS.values())];

/** A detector's guess from fewer words is worth less than none. */
const FEWEST_WORDS = 4;
const LONGEST_LOOKED_AT = 400;

/**
 * The language of a question as ISO 639-1. One that is too short to tell has that of the questions before it; `und` where those tell
 * nothing either.
 *
 * @param earlier questions of the conversation, oldest first
 */
export function questionLanguage(question: string, earlier: readonly string[] = []): string {
  for (const text of [question, ...earlier.toReversed()]) {
    const language = languageOf(text) ?? detected(text);
    if (language !== undefined) return language;
  }
  return UNDETERMINED;
}

/**
 * The language of a sentence where it is surely another than the question's; undefined where it is the same or nobody can tell.
 *
 * @param around the text that the sentence stands in, asked where the sentence is too short to tell
 */
export function foreignLanguage(sentence: string, around: string, asked: string): string | undefined {
  const language = languageOf(sentence) ?? languageOf(around);
  return asked === UNDETERMINED || language === undefined || language === asked ? undefined : language;
}

/** By its script and its small words: names fill much of what stands in a document, and a detector takes them for any language. */
function languageOf(whole: string): string | undefined {
  const text = whole.slice(0, LONGEST_LOOKED_AT);
  if (textLanguage(text) === 'zh' && !KANA.test(text)) return 'zh';
  const byScript = languageByScript(text);
  if (byScript !== undefined) return byScript;
  return languageByWords(wordsOf(text));
}

function detected(whole: string): string | undefined {
  const text = whole.slice(0, LONGEST_LOOKED_AT);
  return wordsOf(text).length < FEWEST_WORDS ? undefined : detect(text) || undefined;
}

/** Abbreviations are no words, except where everything is in capitals: ITU is not the Indonesian "itu". */
function wordsOf(text: string): string[] {
  const words = text.match(/\p{L}{1,60}/gu) ?? [];
  const isShouted = text === text.toUpperCase();
  return words.filter((word) => isShouted || !/^\p{Lu}{2,}$/u.test(word)).map((word) => word.toLowerCase());
}

function languageByScript(text: string): string | undefined {
  const own = LANGUAGE_OF_SCRIPT.find(([script]) => script.test(text));
  if (own) return own[1];
  const shared = SHARED_SCRIPTS.find(([script]) => script.test(text));
  if (!shared) return undefined;
  const detected = detect(text);
  return shared[1].includes(detected) ? detected : shared[1][0];
}

/** The language that most of the words are question words of; English where it is among several. */
function languageByWords(words: readonly string[]): string | undefined {
  const distinct = [...new Set(words)];
  const counts = LANGUAGES.map((language) => ({
    language,
    count: distinct.filter((word) => QUESTION_WORDS.has(`${language} ${word}`)).length,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || first.count === 0) return undefined;
  const isAlone = first.count > (second?.count ?? 0);
  return isAlone || first.language === 'en' ? first.language : undefined;
}
