/** Tables scroll by themselves; what heads a row stays in sight. */
export const TABLE_STYLE = `
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
.scroll + .scroll { margin-top: 0.9rem; }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.8438rem; }
th, td { padding: 0.4rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; white-space: nowrap; }
th.number, td.number { text-align: right; }
thead th, tfoot td, tfoot th { color: var(--quiet); font-size: 0.7813rem; }
table > :last-child > tr:last-child > * { border-bottom: 0; }
.scores tr > th:first-child { min-width: 10.5rem; max-width: 16.5rem; white-space: normal; }
.scores td .quiet { display: block; font-size: 0.75rem; }
.scores code { display: block; color: var(--quiet); font-size: 0.75rem; }
.scores .family th { padding-top: 1rem; color: var(--ink); font-weight: 600; }
.sense { position: relative; color: var(--quiet); }
.heat td { min-width: 4.2rem; }
.heat tfoot td, .heat tfoot th { border-top: 1px solid var(--edge); }
.better-1 { background: var(--better-1); } .better-2 { background: var(--better-2); } .better-3 { background: var(--better-3); }
.worse-1 { background: var(--worse-1); } .worse-2 { background: var(--worse-2); } .worse-3 { background: var(--worse-3); }
.legend { margin: 0 0 0.7rem; color: var(--quiet); font-size: 0.8125rem; }
.legend span { padding: 0.1rem 0.45rem; border-radius: 3px; color: var(--ink); }
@media (max-width: 1100px) { th:first-child { position: sticky; left: 0; z-index: 1; background: var(--card); } }
`;
