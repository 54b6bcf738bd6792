import type Database from 'better-sqlite3';
import type { Visibility } from '../../types.ts';
import { foldText } from '../fold-text.ts';
import type { Correction } from '../passage-index.ts';
import { stemWord } from '../stem-word.ts';
import { isStopWord } from '../stop-words.ts';
import { type SpellingCandidate, spellingCandidates } from './spelling-candidates.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from './visibility-parameters.ts';

/** Words of Latin letters alone: what holds a digit or a mark is a number or a name that says something else with another letter in it. */
const WORD = /(?<![\p{L}\p{M}\p{N}/.@_-])\p{sc=Latin}{2,24}(?![\p{L}\p{M}\p{N}]|[/.@_-][\p{L}\p{N}])/gu;
/** Shorter words have too many others one letter away. */
const SHORTEST_WORD = 5;
/** Names are other names with another letter in them: one is surely meant only where letters are transposed, doubled or left out. */
const SHORTEST_NAME = 6;
const LEAST_LIKELY_IN_NAME = 4;
/** A word of one passage may be an error itself, or chance: it corrects what typing commonly makes of it, and nothing else. */
const LEAST_LIKELY_FOR_RARE = 4;
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

interface Scored {
  word: string;
  term: string;
  score: number;
}

/**
 * Finds typing errors: words that no passage has that may be seen, where one at a distance of one letter is clearly likelier than every
 * other. What is hidden neither corrects a word nor keeps it from being corrected.
 */
export function spellingCorrector(database: Database.Database): (question: string, visibility: Visibility) => Correction[] {
  const known = database
    .prepare<[string], string>('SELECT term FROM passage_vocabulary WHERE term IN (SELECT value FROM json_each(?))')
    .pluck();
  const visible = database
    .prepare<VisibilityParameters & { match: string; limit: number }, number>(
      `SELECT count(*) FROM (SELECT 1 FROM passage_terms t
         CROSS JOIN passages p ON p.id = t.rowid CROSS JOIN documents d ON d.key = p.document
         WHERE t.passage_terms MATCH @match AND ${VISIBLE} LIMIT @limit)`,
    )
    .pluck();
  const count = (term: string, limit: number, visibility: Visibility): number =>
    visible.get({ match: `"${term}"`, limit, ...visibilityParameters(visibility) }) ?? 0;

  const correctWord = (written: string, isFirst: boolean, visibility: Visibility): Correction | undefined => {
    const isName = isCapitalised(written) && !isFirst;
    const candidates = spellingCandidates(foldText(written));
    const byTerm = likeliestByTerm(isName ? candidates.filter(mayBeName) : candidates);
    // a function word is known whether or not a passage has it
    const functionWords = isName ? [] : [...byTerm.keys()].filter(isStopWord);
    const scored = [...new Set([...functionWords, ...known.all(JSON.stringify([...byTerm.keys()]))])]
      .flatMap((term) => byTerm.get(term) ?? [])
      .sort((a, b) => b.likelihood - a.likelihood)
      .slice(0, MOST_COMPARED)
      .map(({ word, term, likelihood }): Scored => {
        const passages = isStopWord(term) ? MOST_COUNTED : count(term, MOST_COUNTED, visibility);
        return { word, term, score: passages === 1 && likelihood < LEAST_LIKELY_FOR_RARE ? 0 : likelihood * passages };
      })
      .sort((a, b) => b.score - a.score);
    const [best, next] = scored;
    if (!best || best.score === 0 || best.score < CLEAR_LEAD * (next?.score ?? 0)) return undefined;
    return { written, corrected: inCaseOf(written, best.word) };
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
      .flatMap((word) => correctWord(word, isFirstWord(word, question), visibility) ?? []);
  };
}

/** A capital at the beginning of a question says nothing; elsewhere it begins a name. */
function mayBeCorrected(word: string, question: string): boolean {
  if (ABBREVIATION.test(word)) return false;
  const isName = isCapitalised(word) && !isFirstWord(word, question);
  return word.length >= (isName ? SHORTEST_NAME : SHORTEST_WORD);
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isFirstWord(word: string, question: string): boolean {
  return question.trimStart().startsWith(word);
}

function mayBeName({ likelihood }: SpellingCandidate): boolean {
  return likelihood >= LEAST_LIKELY_IN_NAME;
}

/** Of the forms of one word ("committee", "committees") the likeliest. */
function likeliestByTerm(
  candidates: readonly SpellingCandidate[],
): Map<string, SpellingCandidate & { term: string }> {
  const byTerm = new Map<string, SpellingCandidate & { term: string }>();
  for (const candidate of candidates) {
    const term = stemWord(candidate.word);
    if (!byTerm.has(term)) byTerm.set(term, { ...candidate, term });
  }
  return byTerm;
}

function inCaseOf(written: string, word: string): string {
  return isCapitalised(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
