import { foldText } from '../evidence/fold-text.ts';
import type { Draft, DraftKind } from './draft.ts';
import type { DocumentToDraftFrom } from './read-document.ts';
import { sectionDrafts } from './section-drafts.ts';
import { seededOrder } from './seeded-order.ts';
import { spreadEvenly } from './spread-evenly.ts';

/**
 * Drafts up to `count` questions without a model, spread over documents, sections and kinds; fewer where the documents
 * hold fewer sentences that can be asked for. The same documents give the same drafts.
 * @param already drafts whose questions and quotes are not drafted again
 */
export function draftByRules(
  documents: readonly DocumentToDraftFrom[],
  count: number,
  already: readonly Draft[] = [],
): Draft[] {
  const seen = new Set(already.flatMap(marks));
  const places = seededOrder(documents, ({ uri }) => uri).map((document) =>
    seededOrder(document.sections, ({ heading, passages }) => `${document.uri}\0${heading}\0${passages[0]?.start}`).map(
      (section) => sectionDrafts(section, document).filter((draft) => isNew(draft, seen)),
    ),
  );
  return spreadEvenly(places, count, rarestKind(already));
}

/** Boilerplate stands in many documents. */
function isNew(draft: Draft, seen: Set<string>): boolean {
  const found = marks(draft);
  if (found.some((mark) => seen.has(mark))) return false;
  for (const mark of found) seen.add(mark);
  return true;
}

/** Where a section's first sentence is both a heading's answer and a cloze, either will do. */
function marks({ question, evidence }: Draft): string[] {
  return [`question ${foldText(question).letters}`, `quote ${foldText(evidence.quote).letters}`];
}

/** Chooses what there are fewest of so far. */
function rarestKind(already: readonly Draft[]): (remaining: readonly Draft[]) => number {
  const counts = new Map<DraftKind, number>();
  const add = (kind: DraftKind): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  for (const { kind } of already) add(kind);
  return (remaining) => {
    const counted = remaining.map(({ kind }) => counts.get(kind) ?? 0);
    const index = counted.indexOf(Math.min(...counted));
    const chosen = remaining[index];
    if (chosen) add(chosen.kind);
    return index;
  };
}
