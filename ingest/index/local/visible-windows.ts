import type { Visibility } from '../../types.ts';
import type { LiveWindows } from './live-windows.ts';
import { SampledSpread } from './sampled-spread.ts';

/** Windows that the spread of a language is taken from; a language with fewer gives all of them. */
const SAMPLE_SIZE = 2_000;

/** What one caller may see of one language. */
export interface VisibleLanguage {
  language: string;
  slots: number[];
  /** Over all slots where they are few, else over a pseudo-random choice that stays the same from question to question. */
  spread: SampledSpread;
}

export interface VisibleWindows {
  languages: VisibleLanguage[];
  /** Whether the audience of a slot lets the caller see it. */
  isVisible(slot: number): boolean;
}

/** Sorts the live windows that a caller may see by language. */
export function findVisibleWindows(live: LiveWindows, visibility: Visibility): VisibleWindows {
  const allowed = live.audiences.map(
    (audience) => visibility === 'everything' || audience.some((name) => visibility.includes(name)),
  );
  const isVisible = (slot: number) => live.ids[slot] !== 0 && allowed[live.audienceIndexes[slot] ?? -1] === true;
  const groups = new Map<string, number[]>();
  for (const [slot, language] of live.languages.entries()) {
    if (!isVisible(slot)) continue;
    const group = groups.get(language);
    if (group) group.push(slot);
    else groups.set(language, [slot]);
  }
  const languages = [...groups].map(([language, slots]) => ({
    language,
    slots,
    spread: new SampledSpread(live, chooseSample(slots, live.ids)),
  }));
  return { isVisible, languages: languages.sort((a, b) => (a.language < b.language ? -1 : 1)) };
}

/** The slots whose window ids have the lowest scrambled values: a choice that hardly changes as windows come and go. */
function chooseSample(slots: number[], ids: number[]): number[] {
  if (slots.length <= SAMPLE_SIZE) return slots;
  const scrambled = slots.map((slot) => ({ slot, value: scramble(ids[slot] ?? 0) }));
  return scrambled
    .sort((a, b) => a.value - b.value)
    .slice(0, SAMPLE_SIZE)
    .map(({ slot }) => slot);
}

/** The finaliser of MurmurHash3: neighbouring numbers come out far apart. */
function scramble(id: number): number {
  let value = id;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
