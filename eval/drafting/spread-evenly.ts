/** Items by document and section; both in the order in which they take turns. */
export type ItemsByPlace<Item> = readonly (readonly (readonly Item[])[])[];

/**
 * Takes items one at a time, the documents in turn, and within each document its sections in turn, until `count` are
 * taken or none is left.
 * @param choose which of a section's remaining items, never none, is taken; told by its index
 */
export function spreadEvenly<Item>(
  places: ItemsByPlace<Item>,
  count: number,
  choose: (remaining: readonly Item[]) => number = () => 0,
): Item[] {
  let waiting = places.map((sections) => sections.map((items) => [...items]).filter((items) => items.length > 0));
  const taken: Item[] = [];
  while (waiting.length > 0 && taken.length < count) {
    for (const sections of waiting) {
      const section = sections.shift();
      if (!section || taken.length >= count) continue;
      taken.push(...section.splice(choose(section), 1));
      if (section.length > 0) sections.push(section);
    }
    waiting = waiting.filter((sections) => sections.length > 0);
  }
  return taken;
}
