/** Brackets as models write them: `[1]`, `[1, 2]`, `[2-4]`, `[^1]`, `[passage 1]`, `【1】`, `【1†source】`. */
const BRACKETED = /[[【［]([^[\]【】［］\n]{1,40})[\]】］]/y;
const UNFINISHED = /^[[【［][^[\]【】［］\n]{0,40}$/;

/** A longer number in brackets is a year or part of the text. */
const NUMBER_LIST = /^\d{1,3}(?:[\s,，、;-]+\d{1,3}){0,19}$/;

const LONGEST_RANGE = 20;

export interface CitationMarker {
  numbers: number[];
  /** Offset behind the closing bracket. */
  end: number;
}

/** The citation marker that begins exactly at `offset`, if one does. */
export function markerAt(text: string, offset: number): CitationMarker | undefined {
  BRACKETED.lastIndex = offset;
  const match = BRACKETED.exec(text);
  if (!match) return undefined;
  const numbers = markerNumbers(match[1] ?? '');
  return numbers.length > 0 ? { numbers, end: offset + match[0].length } : undefined;
}

/** Whether the text breaks off within brackets that may turn out to be a marker. */
export function mayBecomeMarker(text: string, offset: number): boolean {
  return UNFINISHED.test(text.slice(offset));
}

/** The text without its markers and without the space before them, and the numbers in order, each once. */
export function takeMarkers(text: string): { text: string; numbers: number[] } {
  const numbers = new Set<number>();
  const kept = text.replace(/[ \t]{0,4}[[【［][^[\]【】［］\n]{1,40}[\]】］]/g, (bracketed) => {
    const marker = markerAt(bracketed, bracketed.search(/[[【［]/));
    for (const number of marker?.numbers ?? []) numbers.add(number);
    return marker ? '' : bracketed;
  });
  return { text: kept, numbers: [...numbers] };
}

function markerNumbers(content: string): number[] {
  const list = content
    .replace(/†.*$/, '')
    .replace(/^\s*(?:passages?\s|\^)/i, '')
    .replace(/[–—]/g, '-')
    .trim();
  if (!NUMBER_LIST.test(list)) return [];
  return list.split(/[\s,，、;]+/).flatMap(numbersOfRange);
}

function numbersOfRange(part: string): number[] {
  const [first = Number.NaN, last = first] = part.split('-').filter(Boolean).map(Number);
  const length = last - first + 1;
  if (!(length >= 1 && length <= LONGEST_RANGE)) return [first, last].filter(Number.isInteger);
  return Array.from({ length }, (_, index) => first + index);
}
