import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xssPayloads } from './xss-payloads.ts';

/** Of no file's name, or of no YAML: what the file system or a parser would refuse before any page saw it. */
const UNFIT_FOR_NAMES = /[/\\\p{Cc}]/u;
const LONGEST_NAME_BYTES = 200;
/** As many as are read for their meaning in a few seconds. */
const MOST_NAMES = 16;
/** More than that, and a title is shortened. */
const LONGEST_TITLE = 120;
/** A question and a comment may have 1,000 characters. */
const LONGEST_BATCH = 900;
/** An answer of a model may have 4,000 characters. */
const SENTENCES_PER_BOARD = 24;

/** What a text reads as once it has been taken in or stands in a line of the page. */
export const withoutGaps = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

export const printable = xssPayloads.filter((payload) => !/\p{Cc}/u.test(payload) && payload === payload.trim());
export const names = printable
  .filter((payload) => !UNFIT_FOR_NAMES.test(payload) && Buffer.byteLength(payload) < LONGEST_NAME_BYTES)
  .slice(0, MOST_NAMES);
export const titles = printable.filter(({ length }) => length < LONGEST_TITLE).slice(0, names.length);

/** All payloads, in questions or comments of nearly the greatest length. */
export const batches = inBatches(printable);

function inBatches(payloads: readonly string[]): string[] {
  const made = [''];
  for (const payload of payloads) {
    const joined = `${made.at(-1)} ${payload}`.trim();
    if (joined.length < LONGEST_BATCH) made[made.length - 1] = joined;
    else made.push(payload);
  }
  return made;
}

export const headings = printable.filter((_, index) => index % 6 === 0);

const boardNames = ['copper', 'walnut', 'granite', 'marble', 'bamboo', 'silver', 'leather', 'amber', 'cork', 'slate'];

export interface HostileBoard {
  question: string;
  /** What the document states and a model says again. */
  sentences: string[];
}

/** Documents that state the payloads in sentences of their own, which an answer may therefore repeat. */
export const boards: HostileBoard[] = boardNames.flatMap((name, board) => {
  const shown = printable.slice(board * SENTENCES_PER_BOARD, (board + 1) * SENTENCES_PER_BOARD);
  const sentences = shown.map(
    (payload) => `The ${name} board of the harbour shows its guests ${payload} every morning.`,
  );
  return shown.length === 0
    ? []
    : [{ question: `What does the ${name} board of the harbour show its guests?`, sentences }];
});

export const hostileSpeaker = `Marta Lindqvist, Director of the Institute <img src=x onerror="window.hostile=1">`;
export const titleOfSettings = `<svg onload="window.hostile=1"> of the settings`;
export const failedName = `<img src=x onerror="window.hostile=1">.pdf`;

/** What is Markdown's own stands for itself. */
const literally = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

function frontMatter(title: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\nlanguage: en\naudience: public\ndate: 2026-02-03\n---\n`;
}

/** Every payload as a text, and some as headings, titles and names of files. */
export function writeHostileDocuments(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-hostile-'));
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
  for (const [index, name] of names.entries()) {
    write(`${name}.md`, `${frontMatter(titles[index] ?? name)}Berth ${index} is for boats.\n`);
  }
  for (const [index, { sentences }] of boards.entries()) {
    write(`board-${index}.md`, `${frontMatter(`Board ${index}`)}${sentences.map(literally).join('\n\n')}\n`);
  }
  const sections = headings.map(
    (payload) => `## ${literally(payload)}\n\nThe sign says ${literally(payload)} in red.\n`,
  );
  write('signs.md', `${frontMatter('All the signs')}# Signs\n\n${sections.join('\n')}`);
  write('plain.txt', `${printable.join('\n\n')}\n`);
  write('live.html', `<title>Live</title><h1>Live markup</h1><p>A page of live markup.</p>${printable.join('\n')}`);
  write(
    'speech.md',
    `${frontMatter('The speech')}# Speeches\n\n## Opening of the quay\n\n${literally(hostileSpeaker)}\n\nThe quay of the pelicans was opened on 4 May 2024. I thank all who built the quay of the pelicans.\n`,
  );
  write(failedName, 'This is no PDF.');
  const settings = { audience: 'public', documents: [{ match: 'plain.txt', title: titleOfSettings }] };
  write('footnote.yaml', JSON.stringify(settings));
  return folder;
}
