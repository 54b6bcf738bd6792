import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words of a section: each makes one passage with one window, of the length that the encoder's speed is told for. */
const WORDS_A_SECTION = 45;
const SECTIONS_A_DOCUMENT = 10;
const WORDS_A_SENTENCE = 15;
const DOCUMENTS_A_FOLDER = 250;

const SYLLABLES = 'ba co di fe gu ha jo ki lu me no pa qui ro se ti vo wa xe yu zan mor tel fin gar'.split(' ');

/** The same documents for the same count, in folders of 250: Markdown of ten sections of 45 words. */
export function generateDocuments(folder: string, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const place = join(folder, `box-${Math.floor(number / DOCUMENTS_A_FOLDER)}`);
    if (number % DOCUMENTS_A_FOLDER === 0) mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `paper-${number}.md`), documentText(number));
  }
}

/** @param version another one gives the first section other words */
export function documentText(number: number, version = 0): string {
  const sections = Array.from({ length: SECTIONS_A_DOCUMENT }, (_, section) => {
    const next = wordsFrom(number * 101 + section + (section === 0 ? version * 1_000_003 : 0));
    return `## ${capital(next())} ${next()}\n\n${sectionText(next)}\n`;
  });
  const word = wordsFrom(number * 101 + SECTIONS_A_DOCUMENT);
  return [`# Paper ${number} on ${word()} and ${word()}\n`, ...sections].join('\n');
}

function sectionText(next: () => string): string {
  const sentences = Array.from({ length: WORDS_A_SECTION / WORDS_A_SENTENCE }, () => {
    const words = Array.from({ length: WORDS_A_SENTENCE }, next);
    return `${capital(words.join(' '))}.`;
  });
  return sentences.join(' ');
}

/** A mixed congruential generator (Knuth, TAOCP 2, 3.2.1): the text need be the same at every run, and no more. */
function wordsFrom(seed: number): () => string {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const random = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return () => Array.from({ length: 2 + random(2) }, () => SYLLABLES[random(SYLLABLES.length)]).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
