import { joinedSpan, partsOf, textOf } from '../broken-span.ts';
import { readableText } from '../readable-text.ts';
import type { BrokenSpan, PassageWindow, Span } from '../types.ts';
import type { Sentence } from './group-sentences.ts';
import { languageParts } from './language-parts.ts';
import { spanLanguage } from './span-language.ts';

/** One vector and one reading cover about this much: the reader was trained on 25 to 95 words. */
const WINDOW_WORDS = 80;

export interface WindowContext {
  text: string;
  /** Language of most of the document. */
  language: string;
  /** Title, headings and speaker above the sentences, outermost first. */
  above: readonly string[];
}

interface OpenWindow {
  language: string;
  words: number;
  places: Span[];
}

/**
 * Windows over the sentences of a passage, by where they begin. None mixes languages, and what stands inside a broken sentence has a
 * window of its own.
 */
export function buildWindows(context: WindowContext, sentences: readonly Sentence[]): PassageWindow[] {
  const windows: OpenWindow[] = [];
  let open: OpenWindow | undefined;
  let inserted: OpenWindow | undefined;
  let end = 0;
  for (const sentence of sentences) {
    const isInserted = sentence.start < end;
    const language = spanLanguage(textOf(sentence, context.text), context.language);
    const current = isInserted ? inserted : open;
    const window = takesMore(current, language, sentence) ? current : { language, words: 0, places: [] };
    if (window !== current) windows.push(window);
    addSentence(window, sentence);
    if (isInserted) inserted = window;
    else [open, inserted] = [window, undefined];
    end = Math.max(end, sentence.end);
  }
  return windows.map((window) => toWindow(context, window)).sort((a, b) => a.start - b.start);
}

function takesMore(window: OpenWindow | undefined, language: string, sentence: Sentence): window is OpenWindow {
  return window !== undefined && window.language === language && window.words + sentence.words <= WINDOW_WORDS;
}

/** Sentences that follow each other are one place with what is between them; only the parts of a broken one are apart. */
function addSentence(window: OpenWindow, sentence: Sentence): void {
  const [first, ...others] = partsOf(sentence);
  const last = window.places.at(-1);
  if (first && last) last.end = first.end;
  else if (first) window.places.push({ ...first });
  window.places.push(...others.map((part) => ({ ...part })));
  window.words += sentence.words;
}

function toWindow(context: WindowContext, { places, language }: OpenWindow): PassageWindow {
  const span = joinedSpan(places);
  return { ...span, language, embeddingText: embeddingText(context, span, language) };
}

/** A heading in another language would draw every question in that language to the window. */
function embeddingText(
  { text, language: documentLanguage, above }: WindowContext,
  span: BrokenSpan,
  language: string,
): string {
  const words = readableText(textOf(span, text));
  const headings = above
    .flatMap((line) => languageParts(line).map(({ start, end }) => line.slice(start, end)))
    .filter((part) => part !== '' && spanLanguage(part, documentLanguage) === language && !words.startsWith(part));
  return [...new Set(headings), words].join('\n');
}
