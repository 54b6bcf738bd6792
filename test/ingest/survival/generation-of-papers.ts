import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const PAPERS = 24;

const paper = (number: number): string => `paper-${number}.md`;

/** A word that stands in this paper of this edition and nowhere else. */
export const wordOf = (edition: number, number: number): string => `mark${letters(edition)}x${letters(number)}q`;

/** Numbers as letters that no stemmer takes for an ending: a number inside a word would be a word of its own. */
function letters(number: number): string {
  return String(number).replace(/./g, (digit) => 'bcdfghjklm'[Number(digit)] ?? 'z');
}

/**
 * Writes an edition of a small collection: a third of the papers changes with every edition, and one paper comes and goes.
 * @returns the words that are there to be found, each in one paper, and those of the edition before that are not any more
 */
export function writeEdition(folder: string, edition: number): { present: string[]; absent: string[] } {
  mkdirSync(folder, { recursive: true });
  const present: string[] = [];
  const absent: string[] = [];
  for (let number = 0; number < PAPERS; number += 1) {
    const changedIn = edition - ((edition + number) % 3);
    if (changedIn === edition || edition === 0)
      writeFileSync(join(folder, paper(number)), paperText(changedIn, number));
    present.push(wordOf(changedIn, number));
    if (changedIn === edition) absent.push(wordOf(edition - 3, number));
  }
  const visitor = join(folder, 'visitor.md');
  if (edition % 2 === 0) writeFileSync(visitor, `# Visitor\n\nThe visitor of ${wordOf(edition, 99)} came by.\n`);
  else rmSync(visitor, { force: true });
  if (edition % 2 === 1) absent.push(wordOf(edition - 1, 99));
  return { present, absent };
}

function paperText(edition: number, number: number): string {
  const filler = (part: number): string =>
    Array.from({ length: 40 }, (_, k) => `word${(edition * 7 + number * 13 + part * 17 + k * 29) % 211}`).join(' ');
  const parts = Array.from({ length: 6 }, (_, part) => `## Part ${part}\n\nHere ${filler(part)}.\n`);
  return `# Paper ${number}\n\nThe mark is ${wordOf(edition, number)}.\n\n${parts.join('\n')}`;
}
