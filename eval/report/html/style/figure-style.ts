/** Charts: what is measured in the accent, what is only a help in the colour of lines. */
export const FIGURE_STYLE = `
.figures-row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 0.9rem; }
figure { margin: 0; min-width: 0; }
figure h3 { margin: 0 0 0.6rem; }
figcaption { margin-top: 0.6rem; color: var(--quiet); font-size: 0.8125rem; }
figcaption .swatch:not(:first-child) { margin-left: 0.35em; }
svg text { fill: var(--quiet); font: 12px system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.square { display: block; width: min(26rem, 100%); margin: 0 auto; height: auto; }
.wide { display: block; width: 100%; height: auto; }
.grid, .axis { stroke: var(--line); }
.diagonal { stroke: var(--edge); stroke-dasharray: 2 5; }
path.trend { fill: none; stroke: var(--edge); }
path.curve { fill: none; stroke: var(--accent); stroke-width: 2.25; stroke-linejoin: round; }
circle.operating { fill: var(--shade-3); stroke: var(--card); stroke-width: 2; }
.tried { fill: var(--card); stroke: var(--accent); stroke-width: 2.5; }
.bin { fill: var(--accent); stroke: var(--card); stroke-width: 1.5; }
rect.counts { fill: var(--band); }
svg .count { font-size: 10.5px; }
.swatch.operating { border-radius: 50%; background: var(--shade-3); }
.swatch.bin { border-radius: 50%; background: var(--accent); }
.swatch.curve { height: 0; border-top: 3px solid var(--accent); border-radius: 0; vertical-align: 0.22em; }
.swatch.counts { background: var(--band); }
.column { fill: var(--accent); }
.marker { stroke: var(--ink); stroke-dasharray: 3 3; }
.bar { display: block; }
.bar .axis { stroke-width: 2; }
.bar .band { fill: var(--band); }
.bar .mark { fill: var(--accent); }
.bar .before, .bar .nought { stroke: var(--edge); stroke-width: 1.5; }
.bar .before { stroke: var(--ink); }
.bar .interval { stroke: var(--edge); stroke-width: 3; }
.bar.none .mark { fill: var(--edge); }
.bar.better .mark { fill: var(--good); } .bar.better .interval { stroke: var(--good); }
.bar.worse .mark { fill: var(--bad); } .bar.worse .interval { stroke: var(--bad); }
.stages { display: block; width: 100%; height: 0.7rem; margin: 0.3rem 0 0.6rem; border-radius: 3px; }
rect.shade-1 { fill: var(--shade-1); } rect.shade-2 { fill: var(--shade-2); } rect.shade-3 { fill: var(--shade-3); }
rect.shade-4 { fill: var(--shade-4); } rect.shade-5 { fill: var(--shade-5); } rect.shade-6 { fill: var(--shade-6); }
i.shade-1 { background: var(--shade-1); } i.shade-2 { background: var(--shade-2); } i.shade-3 { background: var(--shade-3); }
i.shade-4 { background: var(--shade-4); } i.shade-5 { background: var(--shade-5); } i.shade-6 { background: var(--shade-6); }
.threshold { display: grid; grid-template-columns: auto 1fr; gap: 0.1rem 0.75rem; align-items: center; font-size: 0.8125rem; }
.threshold[hidden] { display: none; }
.threshold input { width: 100%; accent-color: var(--accent); }
.threshold span { grid-column: 1 / -1; }
.figures { margin-top: 0.7rem; font-size: 0.8125rem; }
.figures summary { color: var(--accent); }
.figures .scroll { max-height: 18rem; margin-top: 0.5rem; overflow: auto; }
figure .scroll { border: 0; border-radius: 0; }
`;
