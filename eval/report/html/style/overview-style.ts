/** The verdict, the tiles and the bars of failures. */
export const OVERVIEW_STYLE = `
.banner { margin-top: 1.5rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-left: 5px solid var(--edge); border-radius: 10px;
  background: var(--card); }
.banner.holds { border-left-color: var(--good); }
.banner.regression { border-left-color: var(--bad); }
.banner h2 { margin: 0; }
.banner.holds h2 { color: var(--good); }
.banner.regression h2 { color: var(--bad); }
.findings { display: grid; gap: 0.4rem; margin: 0.8rem 0 0; padding: 0; list-style: none; }
.findings li { display: grid; grid-template-columns: 6rem 1fr; gap: 0.75rem; align-items: baseline; overflow-wrap: anywhere; }
.findings .badge { justify-self: start; }
.tiles { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0.75rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
.tile { display: flex; flex-direction: column; gap: 0.2rem; min-width: 0; padding: 0.9rem 1rem 1rem; border: 1px solid var(--line);
  border-radius: 10px; background: var(--card); }
.tile .label { min-height: 2.7em; color: var(--quiet); font-size: 0.8125rem; line-height: 1.35; }
.tile strong { margin-top: 0.4rem; font-size: 1.75rem; font-weight: 600; line-height: 1.15; letter-spacing: -0.025em; }
.tile .bar + .quiet { margin-bottom: 0.4rem; }
.tile .bar { width: 100%; }
.change { color: var(--quiet); font-size: 0.8125rem; white-space: nowrap; }
.change.better { color: var(--good); font-weight: 600; }
.change.worse { color: var(--bad); font-weight: 600; }
.tile .change { margin-top: auto; padding-top: 0.45rem; border-top: 1px solid var(--line); white-space: normal; }
.certainty { display: block; font-weight: 400; }
.notes { margin: 1rem 0 0; padding: 0.6rem 1rem 0.6rem 2rem; border-left: 3px solid var(--edge); color: var(--quiet); font-size: 0.875rem;
  overflow-wrap: anywhere; }
.failures { display: grid; gap: 0.15rem; margin: 0.8rem 0 0; padding: 0.5rem; border: 1px solid var(--line); border-radius: 10px;
  background: var(--card); list-style: none; }
.failures li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.25rem; align-items: center; }
.failures button { display: grid; grid-template-columns: 11.5rem 1fr auto; gap: 0.75rem; align-items: center; padding: 0.5rem 0.65rem; border: 0;
  border-radius: 7px; background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
.failures button:hover:enabled { background: var(--raised); }
.failures button[aria-pressed="true"] { background: var(--better-2); }
.failures button:disabled { cursor: default; color: var(--quiet); }
.failures .name { font-weight: 500; }
.failures svg { width: 100%; height: 0.9rem; border-radius: 2px; background: var(--raised); }
.failures .length { fill: var(--shade-3); }
.failures .before { fill: var(--ink); }
.failures .count { min-width: 1.5rem; text-align: right; }
.failures p { margin: 0; padding-right: 0.65rem; color: var(--quiet); font-size: 0.8125rem; line-height: 1.4; }
@media (max-width: 1100px) { .tiles { grid-template-columns: repeat(3, 1fr); } }
@media (max-width: 860px) { .failures li { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .failures p { padding: 0 0.65rem 0.55rem; } .failures li.none p { display: none; } }
@media (max-width: 640px) { .tiles { grid-template-columns: repeat(2, 1fr); gap: 0.5rem; } .tile { padding: 0.75rem; }
  .tile strong { font-size: 1.5rem; } .failures button { grid-template-columns: 1fr auto; } .failures svg { grid-row: 2; grid-column: 1 / -1; height: 0.6rem; }
  .findings li { grid-template-columns: 1fr; gap: 0.1rem; } }
`;
