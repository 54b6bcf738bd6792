import { countWords } from '../count-words.ts';
import type { Heading, LoadedText, Passage, PassageWindow, Span } from '../types.ts';
import { findBlocks } from './find-blocks.ts';
import { spanLanguage } from './span-language.ts';
import { splitSentences } from './split-sentences.ts';

/** A passage is closed at the end of a paragraph once it has this many words … */
const ENOUGH_WORDS = 110;
/** … and anywhere before it would have more than this. */
const MOST_WORDS = 180;
/** One vector and one reading cover about this much: the reader was trained on 25 to 95 words. */
const WINDOW_WORDS = 80;

interface Sentence extends Span {
  words: number;
  startsParagraph: boolean;
}

interface Section {
  headingPath: string[];
  sentences: Sentence[];
}

type DocumentText = Pick<LoadedText, 'text' | 'headings' | 'pages'> & { title: string; language: string };

/** Cuts a document into passages of whole sentences within one section; together they hold all of its text. */
export function buildPassages(document: DocumentText): Passage[] {
  const groups = sections(document).flatMap(({ headingPath, sentences }) =>
    groupSentences(sentences).map((group) => ({ headingPath, group })),
  );
  return groups.map(({ headingPath, group }, ordinal) => {
    const span = spanOf(group);
    const page = pageAt(document.pages, span.start);
    return {
      ...span,
      ordinal,
      headingPath,
      ...(page === undefined ? {} : { page }),
      sentences: group.map(({ start, end }) => ({ start, end })),
      windows: buildWindows(document, headingPath, group),
    };
  });
}

function spanOf(sentences: readonly Span[]): Span {
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
}

function pageAt(pages: readonly number[], offset: number): number | undefined {
  const after = pages.findIndex((start) => start > offset);
  if (pages.length === 0) return undefined;
  return after < 0 ? pages.length : Math.max(after, 1);
}

function sections(document: DocumentText): Section[] {
  const { text, headings } = document;
  const found: Section[] = [];
  const path: Heading[] = [];
  const remaining = [...headings].sort((a, b) => a.offset - b.offset);
  let current: Section | undefined;
  let previousWasHeading = false;
  for (const block of findBlocks(text, headings)) {
    if (block.kind === 'heading') {
      const heading = headingOf(block, remaining);
      while (heading && (path.at(-1)?.level ?? 0) >= heading.level) path.pop();
      if (heading) path.push(heading);
      if (!previousWasHeading) current = undefined;
    }
    if (!current) {
      current = { headingPath: [], sentences: [] };
      found.push(current);
    }
    current.headingPath = path.map((heading) => heading.text);
    for (const [k, span] of splitSentences(text, block).entries()) {
      const words = countWords(text.slice(span.start, span.end));
      current.sentences.push({ ...span, words, startsParagraph: k === 0 });
    }
    previousWasHeading = block.kind === 'heading';
  }
  return found;
}

/** Takes the heading of a block, and those before it, from the front of the list. */
function headingOf(block: Span, remaining: Heading[]): Heading | undefined {
  let heading: Heading | undefined;
  while ((remaining[0]?.offset ?? Number.POSITIVE_INFINITY) < block.end) heading = remaining.shift();
  return heading;
}

function groupSentences(sentences: readonly Sentence[]): Sentence[][] {
  const groups: Sentence[][] = [];
  let group: Sentence[] = [];
  let words = 0;
  for (const sentence of sentences) {
    const full = words + sentence.words > MOST_WORDS || (words >= ENOUGH_WORDS && sentence.startsParagraph);
    if (full && group.length > 0) {
      groups.push(group);
      group = [];
      words = 0;
    }
    group.push(sentence);
    words += sentence.words;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function buildWindows(document: DocumentText, headingPath: string[], group: readonly Sentence[]): PassageWindow[] {
  const windows: (Span & { language: string; words: number })[] = [];
  for (const { start, end, words } of group) {
    const language = spanLanguage(document.text.slice(start, end), document.language);
    const open = windows.at(-1);
    if (open && open.language === language && open.words + words <= WINDOW_WORDS) {
      open.end = end;
      open.words += words;
    } else {
      windows.push({ start, end, language, words });
    }
  }
  const context = [...new Set([document.title, ...headingPath])].filter((part) => part !== '');
  return windows.map(({ start, end, language }) => {
    const text = document.text.slice(start, end);
    // a heading in another language would draw every question in that language to the window
    const headings = context.filter(
      (part) => spanLanguage(part, document.language) === language && !text.startsWith(part),
    );
    return { start, end, language, embeddingText: [...headings, text].join('\n') };
  });
}
