import { type Markup, markup } from '../../markup.ts';
import { coordinate } from './axes.ts';

/** Shades that the style sheet knows; more stages begin again with the first. */
const SHADES = 6;

/** A bar cut into the shares of the stages, in their order. It is drawn beside a list that tells the same. */
export function stageBar(shares: readonly number[]): Markup {
  const starts = shares.map((_, index) => shares.slice(0, index).reduce((sum, share) => sum + share, 0));
  const parts = shares.map(
    (share, index) => markup`<rect class="${stageShade(index)}" x="${coordinate((starts[index] ?? 0) * 1000)}"
 width="${coordinate(share * 1000)}" height="10"/>`,
  );
  return markup`<svg class="stages" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

export function stageShade(index: number): string {
  return `shade-${(index % SHADES) + 1}`;
}
