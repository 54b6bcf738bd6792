/** Words that begin with a capital only because a sentence begins with them. */
const SENTENCE_OPENERS = new Set(
  'a also among an and any are as at be but by can could did do does for from give has have he hi hello how i if in is it its list may no not of ok okay on or please she should so some tell that the their there these they this those to was we were what when where which who whom whose why will with would yes you'.split(
    ' ',
  ),
);
/** Small words that may stand inside a name, but neither begin nor end one. */
const CONNECTORS = new Set(['of', 'for', 'the', 'and', 'on', 'de', 'to']);

const QUOTED = /["“「《]([^"”」》]{2,80})["”」》]/gu;
/** Chinese is written without spaces, and its names without capitals. */
const HAN = /\p{sc=Han}+/gu;
const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}/:.&’'-]*[\p{L}\p{N}])?/gu;
const LOOKS_LIKE_A_NAME = /^(?:\p{Lu}|\p{N}+$|\p{L}*\p{N})|\p{Ll}\p{Lu}/u;
const MOST_CONNECTORS = 2;

/**
 * Proper names, abbreviations, standard numbers and quoted titles of a text, each once: in order, but a lone word at the
 * beginning of a sentence last, since its capital may mean nothing.
 */
export function findNames(text: string): string[] {
  const quoted = [...text.matchAll(QUOTED)].map((match) => match[1] ?? '');
  const { sure, unsure } = capitalisedRuns(text.replace(QUOTED, ' . ').replace(HAN, ' | '));
  return [...new Set([...quoted, ...sure, ...unsure])];
}

function capitalisedRuns(text: string): { sure: string[]; unsure: string[] } {
  const names = { sure: [] as string[], unsure: [] as string[] };
  let run: string[] = [];
  let runOpensSentence = false;
  let pending: string[] = [];
  let end = 0;
  const close = (): void => {
    const name = run.join(' ');
    const isUnsure = runOpensSentence && /^\p{Lu}\p{Ll}+$/u.test(name);
    if (/\p{Lu}|\p{L}\p{N}/u.test(name)) (isUnsure ? names.unsure : names.sure).push(name);
    run = [];
    pending = [];
  };
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    const opensSentence =
      match.index === 0 || /[.!?:;,(]\s*$/u.test(text.slice(Math.max(0, match.index - 3), match.index));
    if (!/^\s*$/u.test(text.slice(end, match.index))) close();
    end = match.index + token.length;
    const isOpener = opensSentence && SENTENCE_OPENERS.has(token.toLowerCase());
    if (LOOKS_LIKE_A_NAME.test(token) && !isOpener) {
      if (run.length === 0) runOpensSentence = opensSentence;
      run.push(...pending, token);
      pending = [];
    } else if (run.length > 0 && CONNECTORS.has(token) && pending.length < MOST_CONNECTORS) {
      pending.push(token);
    } else {
      close();
    }
  }
  close();
  return names;
}
