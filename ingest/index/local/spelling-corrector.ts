import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import { foldText } from '../fold-text.ts';
import type { Correction } from '../passage-index.ts';
import { stemWord } from '../stem-word.ts';
import { isStopWord } from '../stop-words.ts';
import { type SpellingCandidate, spellingCandidates } from './spelling-candidates.ts';
import type { VisibleTerms } from './visible-terms.ts';

/** Words of Latin letters alone: what holds a digit or a mark is a number or a name that says something else with another letter in it. */
const WORD = /(?<![\p{L}\p{M}\p{N}/.@_-])\p{sc=Latin}{2,24}(?![\p{L}\p{M}\p{N}]|[/.@_-][\p{L}\p{N}])/gu;
/** Shorter words have too many others one letter away. */
const SHORTEST_WORD = 5;
/** Names are other names with another letter in them: one is surely meant only where letters are transposed, doubled or left out. */
const SHORTEST_NAME = 6;
const LEAST_LIKELY_IN_NAME = 4;
/** A word of one passage may be an error itself, or chance: it corrects what typing commonly makes of it, and nothing else. */
const LEAST_LIKELY_FOR_RARE = 8;
/** Abbreviations are looked up, not typed from the ear. */
const ABBREVIATION = /\p{Lu}.*\p{Lu}/u;
/** A question with a larger share of words that no document has is in another language, or about something else. */
const LARGEST_UNKNOWN_SHARE = 1 / 2;
/** Words beyond it are left as they are: a pasted page is not a question. */
const MOST_WORDS = 64;
const MOST_CORRECTIONS = 3;
/** The likeliest that are compared by how often visible passages hold them, counted up to a limit. */
const MOST_COMPARED = 6;
const MOST_COUNTED = 50;
/** How much likelier the best must be than the next. */
const CLEAR_LEAD = 2;

/** What is likely enough may be another form of a word than the passages have: "promised" beside "promise". */
const LIKELY_AS_IT_IS = 8;

/** Forms of one word, such as "committee" and "committees", likeliest first. */
interface WordForms {
  term: string;
  words: string[];
  likelihood: number;
}

/**
 * Finds typing errors: words that no passage has that may be seen, where one at a distance of one letter is clearly likelier than every
 * other, and stands in such a passage. What is hidden neither corrects a word nor keeps it from being corrected.
 */
export function spellingCorrector(
  database: Database.Database,
  { count, texts }: VisibleTerms,
): (question: string, visibility: Visibility) => Correction[] {
  const known = database
    .prepare<[string], string>('SELECT term FROM passage_vocabulary WHERE term IN (SELECT value FROM json_each(?))')
    .pluck();
  const isWritten = (term: string, word: string, visibility: Visibility): boolean => {
    const pattern = new RegExp(`(?<![a-z])${word}(?![a-z])`);
    return isStopWord(term) || texts(term, visibility).some((text) => pattern.test(foldText(text)));
  };
  const score = ({ term, likelihood }: WordForms, visibility: Visibility): number => {
    const passages = isStopWord(term) ? MOST_COUNTED : count(term, MOST_COUNTED, visibility);
    return passages === 1 && likelihood < LEAST_LIKELY_FOR_RARE ? 0 : likelihood * passages;
  };
  const correctWord = (written: string, isName: boolean, visibility: Visibility): Correction | undefined => {
    const candidates = spellingCandidates(foldText(written));
    const byTerm = formsByTerm(isName ? candidates.filter(mayBeName) : candidates);
    // a function word is known whether or not a passage has it
    const functionWords = isName ? [] : [...byTerm.keys()].filter(isStopWord);
    const [best, next] = [...new Set([...functionWords, ...known.all(JSON.stringify([...byTerm.keys()]))])]
      .flatMap((term) => byTerm.get(term) ?? [])
      .sort((a, b) => b.likelihood - a.likelihood)
      .slice(0, MOST_COMPARED)
      .map((forms) => ({ ...forms, score: score(forms, visibility) }))
      .sort((a, b) => b.score - a.score);
    if (!best || best.score === 0 || best.score < CLEAR_LEAD * (next?.score ?? 0)) return undefined;
    const likely = best.likelihood >= LIKELY_AS_IT_IS ? best.words[0] : undefined;
    const corrected = best.words.find((word) => isWritten(best.term, word, visibility)) ?? likely;
    return corrected === undefined ? undefined : { written, corrected: inCaseOf(written, corrected) };
  };

  return (question, visibility) => {
    const words = [...new Set(question.match(WORD) ?? [])].slice(0, MOST_WORDS);
    const unknown = words.filter((word) => {
      const term = stemWord(foldText(word));
      return !isStopWord(term) && count(term, 1, visibility) === 0;
    });
    if (unknown.length > words.length * LARGEST_UNKNOWN_SHARE) return [];
    return unknown
      .filter((word) => mayBeCorrected(word, question))
      .slice(0, MOST_CORRECTIONS)
      .flatMap((word) => correctWord(word, isName(word, question), visibility) ?? []);
  };
}

function mayBeCorrected(word: string, question: string): boolean {
  return !ABBREVIATION.test(word) && word.length >= (isName(word, question) ? SHORTEST_NAME : SHORTEST_WORD);
}

/** A capital at the beginning of a question says nothing; elsewhere it begins a name. */
function isName(word: string, question: string): boolean {
  return isCapitalised(word) && !question.trimStart().startsWith(word);
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function mayBeName({ likelihood }: SpellingCandidate): boolean {
  return likelihood >= LEAST_LIKELY_IN_NAME;
}

function formsByTerm(candidates: readonly SpellingCandidate[]): Map<string, WordForms> {
  const byTerm = new Map<string, WordForms>();
  for (const { word, likelihood } of candidates) {
    const term = stemWord(word);
    const known = byTerm.get(term);
    if (known) known.words.push(word);
    else byTerm.set(term, { term, words: [word], likelihood });
  }
  return byTerm;
}

function inCaseOf(written: string, word: string): string {
  return isCapitalised(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
