import { css } from 'lit';

/** Colours of the outcomes, the same in chart, legend and figures; each at 3:1 or more against the paper. */
export const outcomeStyles = css`
  :host {
    --answered: light-dark(#0b5563, #84c9d3);
    --not-found: light-dark(#b06a00, #e0a84a);
    --other: light-dark(#828b95, #77818b);
    --disliked: light-dark(#94291d, #f2a79c);
    --liked: light-dark(#3f7a3a, #93c98d);
  }

  .key {
    display: inline-block;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 8px;
    border-radius: 2px;
    background: var(--outcome, transparent);
    forced-color-adjust: none;
  }

  .answered {
    --outcome: var(--answered);
  }

  .notFound {
    --outcome: var(--not-found);
  }

  .other {
    --outcome: var(--other);
  }

  .disliked {
    --outcome: var(--disliked);
  }

  .liked {
    --outcome: var(--liked);
  }

  @media (forced-colors: active) {
    :host {
      --answered: CanvasText;
      --not-found: Highlight;
      --other: GrayText;
      --disliked: LinkText;
      --liked: CanvasText;
    }
  }
`;

const chartStyles = css`
  :host {
    display: block;
  }

  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 0 16px;
  }

  h3 {
    margin: 0;
    font-size: 1.0625em;
    font-weight: 600;
  }

  .summary,
  .detail {
    margin: 2px 0 0;
    color: var(--soft);
    font-size: 0.875em;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: 16px 0 8px;
    padding: 0;
    font-size: 0.875em;
    list-style: none;
  }

  .plot {
    display: grid;
    grid-template: 12rem auto / minmax(2ch, auto) minmax(0, 1fr);
    column-gap: 8px;
    touch-action: pan-y;
  }

  .plot:focus-visible {
    outline-offset: 6px;
  }

  .axis {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    color: var(--soft);
    font-size: 0.75em;
    line-height: 1;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  svg {
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    forced-color-adjust: none;
  }

  rect {
    fill: var(--outcome);
  }

  .here {
    fill: color-mix(in srgb, var(--ink) 9%, transparent);
  }

  .grid,
  .base {
    stroke: var(--rule);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }

  .base {
    stroke: var(--edge);
  }

  .dates {
    display: flex;
    grid-column: 2;
    justify-content: space-between;
    margin-block-start: 6px;
    color: var(--soft);
    font-size: 0.8125em;
  }

  .readout {
    min-block-size: 1.5em;
    margin: 8px 0 12px;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }

  .scroll {
    max-block-size: 22rem;
    margin-block: 12px;
    overflow: auto;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 6px 12px;
    border-block-end: 1px solid var(--rule);
    font-weight: 400;
    text-align: end;
    white-space: nowrap;
  }

  th:first-child {
    text-align: start;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--wash);
    font-weight: 600;
  }
`;

export const dayChartStyles = [outcomeStyles, chartStyles];
