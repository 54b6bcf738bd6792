import type { Reply } from '../protocol.ts';
import { SMALL_TALK, SMALL_TALK_FILLERS } from './small-talk-phrases.ts';

/** Longer utterances hold more than small talk. */
const LONGEST_UTTERANCE = 90;
/** Beginning with what settles the matter: an insult after a greeting is an insult. */
const REPLIES = ['abuse', 'capabilities', 'farewell', 'thanks', 'greeting'] as const satisfies readonly Reply[];
const FILLER = 'filler';

const PHRASES: ReadonlyMap<string, Reply | typeof FILLER> = new Map([
  ...phrasesOf(SMALL_TALK_FILLERS).map((phrase): [string, typeof FILLER] => [phrase, FILLER]),
  ...REPLIES.toReversed().flatMap((reply) =>
    phrasesOf(SMALL_TALK[reply]).map((phrase): [string, Reply] => [phrase, reply]),
  ),
]);
const LONGEST_PHRASE = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.length));

/**
 * Which reply fits an utterance that is small talk and nothing else; undefined where any of its words may be a question:
 * "Hi, is there a workshop on scales?" and "thanks, and who chairs it?" are.
 */
export function recogniseSmallTalk(utterance: string): Reply | undefined {
  if (utterance.length > LONGEST_UTTERANCE) return undefined;
  const said = smallTalkAtStart(plainWords(utterance));
  if (said.rest !== '') return undefined;
  return REPLIES.find((reply) => said.replies.has(reply));
}

/** A question without the greeting or thanks before it: "thanks! and who chairs it?" asks "and who chairs it?". */
export function withoutOpeningSmallTalk(question: string): string {
  let rest = question.trim();
  for (;;) {
    const [, opening = '', more = ''] =
      /^([^,.!?;，。！？；~～]{1,40})[,.!?;，。！？；~～\s]+(?=\S)(.+)$/su.exec(rest) ?? [];
    if (opening === '' || recogniseSmallTalk(opening) === undefined) return rest;
    rest = more;
  }
}

function smallTalkAtStart(text: string): { replies: Set<Reply>; rest: string } {
  const replies = new Set<Reply>();
  let rest = text;
  while (rest !== '') {
    const phrase = phraseAtStart(rest);
    const found = phrase === undefined ? undefined : PHRASES.get(phrase);
    if (phrase === undefined || found === undefined) return { replies, rest };
    if (found !== FILLER) replies.add(found);
    rest = rest.slice(phrase.length).trimStart();
  }
  return { replies, rest };
}

/** The longest phrase that the text begins with: a word is not taken for its beginning. */
function phraseAtStart(text: string): string | undefined {
  for (let length = Math.min(LONGEST_PHRASE, text.length); length > 0; length--) {
    const phrase = text.slice(0, length);
    const endsWord = length === text.length || text[length] === ' ' || /\p{sc=Han}$/u.test(phrase);
    if (endsWord && PHRASES.has(phrase)) return phrase;
  }
  return undefined;
}

/** Lower case, without accents, punctuation and pictures; letters said thrice and more ("hellooo") once. */
function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/(\p{sc=Latin})\1{2,}/gu, '$1')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, '')
    .trim();
}

function phrasesOf(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => plainWords(phrase))
    .filter((phrase) => phrase !== '');
}
