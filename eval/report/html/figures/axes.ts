import { type Markup, markup } from '../../markup.ts';

/** Side of a square figure of two shares, in its own units. */
export const SIDE = 300;

/** Around a square figure: room for the axes' names and numbers. */
export const SQUARE_VIEW = `-54 -12 ${SIDE + 72} ${SIDE + 64}`;

const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Grid, diagonal and names of a figure of two shares. */
export function squareAxes({ horizontal, vertical }: { horizontal: string; vertical: string }): Markup {
  return markup`${TICKS.map(gridLines)}
<line class="diagonal" x1="0" y1="${SIDE}" x2="${SIDE}" y2="0"/>
<text x="${SIDE / 2}" y="${SIDE + 44}" text-anchor="middle">${horizontal}</text>
<text transform="translate(-42 ${SIDE / 2}) rotate(-90)" text-anchor="middle">${vertical}</text>`;
}

function gridLines(tick: number): Markup {
  return markup`<line class="grid" x1="${x(tick)}" y1="0" x2="${x(tick)}" y2="${SIDE}"/>
<line class="grid" x1="0" y1="${y(tick)}" x2="${SIDE}" y2="${y(tick)}"/>
<text x="${x(tick)}" y="${SIDE + 19}" text-anchor="middle">${percent(tick)}</text>
<text x="-8" y="${Number(y(tick)) + 4}" text-anchor="end">${percent(tick)}</text>`;
}

export function x(share: number): string {
  return coordinate(share * SIDE);
}

export function y(share: number): string {
  return coordinate((1 - share) * SIDE);
}

/** A tenth of a unit cannot be seen. */
export function coordinate(value: number): string {
  return String(Number(value.toFixed(1)));
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
