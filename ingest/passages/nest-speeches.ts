import type { HeadingAbove, Section } from './find-sections.ts';

/**
 * A heading with nothing of its own, right above another of the same level, stands above that one and above those after it, as long as
 * each is over a speech: "Highlights of the speeches". The report of the event stands before them, and above them too.
 */
export function nestSpeeches(sections: readonly Section[]): Section[] {
  let above: HeadingAbove[] = [];
  let level = 0;
  return sections.map((section, index) => {
    const { emptyHeading, speaker, path } = section;
    if (speaker !== undefined && emptyHeading) {
      above = [...articleBefore(sections, index), emptyHeading];
      level = emptyHeading.level;
    } else if (speaker === undefined || path.at(-1)?.level !== level) above = [];
    return above.length === 0 ? section : { ...section, path: [...path.slice(0, -1), ...above, ...path.slice(-1)] };
  });
}

/** The heading of the same level that the section before stands under. */
function articleBefore(sections: readonly Section[], index: number): HeadingAbove[] {
  const before = sections[index - 1];
  const article = before?.path.at(-1);
  const isArticle = before?.role === 'body' && before.speaker === undefined;
  return isArticle && article?.level === sections[index]?.emptyHeading?.level && article ? [article] : [];
}
