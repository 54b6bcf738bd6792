import { type Markup, markup } from '../../markup.ts';
import type { ReportItem } from '../../report.ts';

/** Texts of retrieved passages, each once: the same passages come up again and again. */
export interface PassageTexts {
  /** Id of the element that holds the text. */
  idOf(text: string): string;
  /** All of them, hidden; the page's script copies one where it is opened. */
  store: Markup;
}

export function collectPassageTexts(items: readonly ReportItem[]): PassageTexts {
  const texts = new Set(items.flatMap(({ retrieved }) => retrieved.flatMap(({ text }) => text ?? [])));
  const ids = new Map([...texts].map((text, index) => [text, `text-${index}`]));
  return {
    idOf: (text) => ids.get(text) ?? '',
    store: markup`<div hidden>${[...ids].map(([text, id]) => markup`<p id="${id}">${text}</p>`)}</div>`,
  };
}
