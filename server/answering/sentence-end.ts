import { markerAt, mayBecomeMarker } from './citation-markers.ts';

/** Always followed by more of the sentence. */
const CONTINUING = new Set(
  'dr mr mrs ms prof hon gen gov rep sen rev st messrs e.g i.e vs cf approx ca viz fig figs dept'.split(' '),
);
/** Followed by a number within the sentence. */
const NUMBERING = new Set(
  'no nos vol vols p pp art sec ch ed jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);
/** May end a sentence or not, as initials such as `U.S.` may: the next word decides. */
const AMBIGUOUS = new Set('inc ltd co corp jr sr etc al a.m p.m'.split(' '));
/** Words that hardly ever follow an abbreviation within a sentence, capitalised as they are. */
const OPENING_WORDS = new Set(
  'the a an it its this that these those he she they we in on at by for from as and but if when while after since however both each according'.split(
    ' ',
  ),
);

export const LIST_MARKER = /^(?:[-*•·–][ \t]+|\d{1,2}[.)][ \t]+|\d{1,2}、)/;
const ENDING = /[\n.!?…。！？]/g;
const TAIL = /[.!?…。！？"'”’」』）)*]+/y;

type Verdict = 'ends' | 'goes-on' | 'needs-more-text';

export interface SentenceSearch {
  /** Offset behind the sentence with the citation markers that follow it; undefined where none is complete yet. */
  end: number | undefined;
  /** Where the next search of the same text, grown, goes on. */
  resumeAt: number;
}

/**
 * Looks for the end of the first sentence of a text that begins with one. Each decision waits until the text it depends on
 * is there, so that the same text gives the same sentences in whatever pieces it comes.
 *
 * @param from `resumeAt` of the search before, or 0
 * @param complete whether no more text will follow
 */
export function findSentenceEnd(text: string, from: number, complete: boolean): SentenceSearch {
  const isListItem = LIST_MARKER.test(text);
  ENDING.lastIndex = from;
  for (const match of text.matchAll(ENDING)) {
    if (match[0] === '\n') return { end: match.index + 1, resumeAt: 0 };
    if (isListItem) continue;
    const tail = skipTail(text, match.index + 1);
    const verdict = judge(text, match.index, tail, complete);
    if (verdict === 'ends') return { end: tail.end, resumeAt: 0 };
    if (verdict === 'needs-more-text') return { end: undefined, resumeAt: match.index };
  }
  return { end: undefined, resumeAt: text.length };
}

/** Passes over further full stops, closing quotes and brackets, and citation markers. */
function skipTail(text: string, offset: number): { end: number; hasMarker: boolean } {
  let end = offset;
  let hasMarker = false;
  for (;;) {
    const bracket = skipSpaces(text, end);
    const marker = markerAt(text, bracket);
    TAIL.lastIndex = end;
    if (marker) {
      end = marker.end;
      hasMarker = true;
    } else if (TAIL.test(text)) {
      end = TAIL.lastIndex;
    } else {
      return { end, hasMarker };
    }
  }
}

function judge(text: string, stop: number, tail: { end: number; hasMarker: boolean }, complete: boolean): Verdict {
  const next = skipSpaces(text, tail.end);
  if (next === text.length) return complete ? 'ends' : 'needs-more-text';
  if (!complete && mayBecomeMarker(text, next)) return 'needs-more-text';
  if (tail.hasMarker || /[。！？]/.test(text.slice(stop, tail.end)) || text.charAt(next) === '\n') return 'ends';
  const nextCharacter = text.charAt(next);
  if (next === tail.end) return /\p{sc=Han}/u.test(nextCharacter) && text.charAt(stop) !== '…' ? 'ends' : 'goes-on';
  if (/\p{Ll}/u.test(nextCharacter)) return 'goes-on';
  return text.charAt(stop) === '.' ? judgeAbbreviation(text, stop, next, complete) : 'ends';
}

function judgeAbbreviation(text: string, stop: number, next: number, complete: boolean): Verdict {
  const before = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? '';
  const word = before.toLowerCase();
  if (CONTINUING.has(word)) return 'goes-on';
  if (NUMBERING.has(word)) return /\d/.test(text.charAt(next)) ? 'goes-on' : 'ends';
  const isInitials = /^[\p{Lu}.]+$/u.test(before) && (before.length === 1 || before.includes('.'));
  if (!isInitials && !AMBIGUOUS.has(word)) return 'ends';
  const following = /^\p{L}*/u.exec(text.slice(next))?.[0] ?? '';
  if (!complete && next + following.length === text.length) return 'needs-more-text';
  return OPENING_WORDS.has(following.toLowerCase()) ? 'ends' : 'goes-on';
}

function skipSpaces(text: string, offset: number): number {
  let end = offset;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end += 1;
  return end;
}
