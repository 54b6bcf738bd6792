import { type Markup, markup } from '../../markup.ts';
import type { ScoreChange } from '../contrast.ts';
import type { ChangeDescription } from '../describe-change.ts';
import { coordinate } from './axes.ts';

const HALF = 60;

/** A difference on a line around nought: one interval beside the others tells which changes are more than chance. */
export function differenceBar(
  { difference, low = difference, high = difference }: ScoreChange,
  { tone, reach }: { tone: ChangeDescription['tone']; reach: number },
): Markup {
  const at = (value: number) => coordinate(Math.max(-1, Math.min(1, value / reach)) * HALF);
  return markup`<svg class="bar ${tone}" viewBox="${-HALF - 4} 0 ${HALF * 2 + 8} 14" width="${HALF * 2 + 8}" height="14" aria-hidden="true">
<line class="axis" x1="${-HALF}" y1="7" x2="${HALF}" y2="7"/><line class="nought" x1="0" y1="1" x2="0" y2="13"/>
<line class="interval" x1="${at(low)}" y1="7" x2="${at(high)}" y2="7"/>
<circle class="mark" cx="${at(difference)}" cy="7" r="3.5"/></svg>`;
}
