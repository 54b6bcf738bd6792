import type { Score } from '../../../scorers/summarise-scores.ts';
import { type Markup, markup } from '../../markup.ts';
import { coordinate } from './axes.ts';

const WIDTH = 130;

/** Narrower than this share of its line a band cannot be seen. */
const THINNEST = 0.01;

/** A line from 0 to 1 with the interval as a band, the value as a disc, and the earlier value as a stroke. */
export function intervalBar({ value, low, high }: Score, before: number | undefined): Markup {
  const stroke =
    before === undefined
      ? undefined
      : markup`<line class="before" x1="${at(before)}" y1="1" x2="${at(before)}" y2="13"/>`;
  return markup`<svg class="bar" viewBox="-4 0 ${WIDTH + 8} 14" width="${WIDTH + 8}" height="14" preserveAspectRatio="xMinYMid" aria-hidden="true">
<line class="axis" x1="0" y1="7" x2="${WIDTH}" y2="7"/>
<rect class="band" x="${at(low)}" y="4" width="${at(Math.max(THINNEST, high - low))}" height="6" rx="3"/>${stroke}
<circle class="mark" cx="${at(value)}" cy="7" r="3.5"/></svg>`;
}

function at(share: number): string {
  return coordinate(share * WIDTH);
}
